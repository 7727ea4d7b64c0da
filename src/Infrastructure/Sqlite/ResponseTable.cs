using Interviews.Domain.Responses;
using Interviews.Domain.Storage;
using Interviews.Sqlite;

namespace Interviews.Infrastructure.Sqlite;

/// <summary>The table behind <see cref="ResponseWithId"/>.</summary>
internal static class ResponseTable
{
    public const string Sql = """
        SELECT r.id, d.seq, d.json
        FROM responses r INDEXED BY responses_by_response CROSS JOIN documents d INDEXED BY documents_by_id
        WHERE r.organizationId = $1 AND r.responseId = $2 AND r.id > $3
            AND d.organizationId = $1 AND d.id = r.id AND (d.expiresAt IS NULL OR d.expiresAt > $4)
        ORDER BY r.id LIMIT $5
        """;

    private const string Prefix = "response:";

    public static Page<InterviewResponse> Run(QueryScope scope, ResponseWithId query, string? continuation)
    {
        var rows = scope.Session.Query(
            Sql,
            row => (Id: row.GetString(0), Stored: RecordTable.StoredAt<InterviewResponse>(row, 1)),
            scope.OrganizationId,
            $"{query.ResponseId}",
            continuation ?? string.Empty,
            scope.Now,
            scope.Fetch);
        return scope.ToPage(rows, row => row.Stored, row => row.Id);
    }

    public static void Update(SqliteSession session, string organizationId, string id, InterviewResponse response) => session.Execute(
        "INSERT OR REPLACE INTO responses (organizationId, id, responseId) VALUES ($1, $2, $3)", organizationId, id, $"{response.ResponseId}");

    public static void Remove(SqliteSession session, string organizationId, string id)
    {
        if (id.StartsWith(Prefix, StringComparison.Ordinal))
        {
            session.Execute("DELETE FROM responses WHERE organizationId = $1 AND id = $2", organizationId, id);
        }
    }
}
