using Interviews.Domain.Questions;
using Interviews.Domain.Storage;
using Interviews.Infrastructure.Storage;
using Interviews.Sqlite;

namespace Interviews.Infrastructure.Sqlite;

/// <summary>The table behind <see cref="FindBanks"/>, walked in order of the place. Names and owners are looked at along the way, inside the index.</summary>
internal static class BankTable
{
    public const string Sql = """
        SELECT b.place, d.seq, d.json
        FROM question_banks b INDEXED BY question_banks_by_place CROSS JOIN documents d INDEXED BY documents_by_id
        WHERE b.organizationId = $1 AND b.place > $2 AND ($3 IS NULL OR instr(b.name, $3) > 0) AND ($4 IS NULL OR b.owner IS NULL OR b.owner = $4)
            AND d.organizationId = $1 AND d.id = b.id AND (d.expiresAt IS NULL OR d.expiresAt > $5)
        ORDER BY b.place LIMIT $6
        """;

    private const string Prefix = "questionBank:";

    public static Page<QuestionBank> Run(QueryScope scope, FindBanks query, string? continuation)
    {
        var rows = scope.Session.Query(
            Sql,
            row => (Place: row.GetString(0), Stored: RecordTable.StoredAt<QuestionBank>(row, 1)),
            scope.OrganizationId,
            continuation ?? string.Empty,
            BankPlace.Part(query.Part),
            query.ReaderId,
            scope.Now,
            scope.Fetch);
        return scope.ToPage(rows, row => row.Stored, row => row.Place);
    }

    public static void Update(SqliteSession session, string organizationId, string id, QuestionBank bank)
    {
        var place = BankPlace.Of(bank);
        session.Execute(
            "INSERT OR REPLACE INTO question_banks (organizationId, id, place, name, owner) VALUES ($1, $2, $3, $4, $5)", organizationId, id, place.Place, place.Name, place.Owner);
    }

    public static void Remove(SqliteSession session, string organizationId, string id)
    {
        if (id.StartsWith(Prefix, StringComparison.Ordinal))
        {
            session.Execute("DELETE FROM question_banks WHERE organizationId = $1 AND id = $2", organizationId, id);
        }
    }
}
