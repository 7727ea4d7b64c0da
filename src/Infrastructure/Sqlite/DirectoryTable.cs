using Interviews.Domain.Storage;
using Interviews.Infrastructure.Storage;
using Interviews.Sqlite;

namespace Interviews.Infrastructure.Sqlite;

/// <summary>
/// The table behind <see cref="FindEntries{T}"/>. A page is walked in order of the place from where the last one ended; a part is looked for along the way, inside the index.
/// </summary>
internal static class DirectoryTable
{
    public const string Sql = """
        SELECT e.place, d.seq, d.json
        FROM directory e INDEXED BY directory_by_place CROSS JOIN documents d INDEXED BY documents_by_id
        WHERE e.organizationId = $1 AND e.place > $2 AND e.place < $3 AND ($4 IS NULL OR instr(e.text, $4) > 0)
            AND d.organizationId = $1 AND d.id = e.id AND (d.expiresAt IS NULL OR d.expiresAt > $5)
        ORDER BY e.place LIMIT $6
        """;

    private static readonly string[] Prefixes = ["person:", "candidate:", "job:", "room:", "scorecardTemplate:", "interviewGuide:"];

    public static Page<T> Run<T>(QueryScope scope, FindEntries<T> query, string? continuation)
        where T : class, IRecord
    {
        var rows = scope.Session.Query(
            Sql,
            row => (Place: row.GetString(0), Stored: RecordTable.StoredAt<T>(row, 1)),
            scope.OrganizationId,
            DirectoryPlace.After<T>(continuation),
            DirectoryPlace.Range<T>().Before,
            DirectoryPlace.Part(query),
            scope.Now,
            scope.Fetch);
        return scope.ToPage(rows, row => row.Stored, row => row.Place);
    }

    public static void Update(SqliteSession session, string organizationId, string id, DirectoryPlace entry) => session.Execute(
        "INSERT OR REPLACE INTO directory (organizationId, id, place, text) VALUES ($1, $2, $3, $4)", organizationId, id, entry.Place, entry.Text);

    public static void Remove(SqliteSession session, string organizationId, string id)
    {
        if (Array.Exists(Prefixes, prefix => id.StartsWith(prefix, StringComparison.Ordinal)))
        {
            session.Execute("DELETE FROM directory WHERE organizationId = $1 AND id = $2", organizationId, id);
        }
    }
}
