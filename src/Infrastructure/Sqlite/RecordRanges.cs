using Interviews.Domain.Directory;
using Interviews.Domain.Storage;
using Interviews.Infrastructure.Storage;

namespace Interviews.Infrastructure.Sqlite;

/// <summary>Queries whose answer is a range of ids. A page continues behind its last id.</summary>
internal static class RecordRanges
{
    public const string RangeSql = """
        SELECT id, seq, json FROM documents INDEXED BY documents_by_id
        WHERE organizationId = $1 AND id > $2 AND id <= $3 AND kind = $4 AND (expiresAt IS NULL OR expiresAt > $5)
        ORDER BY id LIMIT $6
        """;

    public const string NamedSql = """
        SELECT p.id, d.seq, d.json
        FROM people p INDEXED BY people_by_name CROSS JOIN documents d INDEXED BY documents_by_id
        WHERE p.organizationId = $1 AND p.name = $2 AND p.id > $3
            AND d.organizationId = $1 AND d.id = p.id AND (d.expiresAt IS NULL OR d.expiresAt > $4)
        ORDER BY p.id LIMIT $5
        """;

    public const string AddressedSql = """
        SELECT p.id, d.seq, d.json
        FROM people p INDEXED BY people_by_email CROSS JOIN documents d INDEXED BY documents_by_id
        WHERE p.organizationId = $1 AND p.email = $2 AND p.id > $3
            AND d.organizationId = $1 AND d.id = p.id AND (d.expiresAt IS NULL OR d.expiresAt > $4)
        ORDER BY p.id LIMIT $5
        """;

    /// <summary>Above every character that follows a prefix.</summary>
    private const string End = "\U0010FFFF";

    public static Page<Person> People(QueryScope scope, PeopleNamed query, string? continuation) =>
        People(scope, NamedSql, Identities.OfName(query.Name), continuation);

    public static Page<Person> People(QueryScope scope, PeopleWithEmail query, string? continuation) =>
        People(scope, AddressedSql, Identities.OfEmail(query.Email), continuation);

    public static Page<T> Range<T>(QueryScope scope, IdRange<T> query, string? continuation)
        where T : class, IRecord
    {
        var prefix = StorageKey.ToStored(query.Prefix);
        var after = continuation ?? (query.After is { } id ? StorageKey.ToStored(id) : prefix);
        if (!after.StartsWith(prefix, StringComparison.Ordinal))
        {
            throw new ArgumentException("The continuation belongs to another query.", nameof(continuation));
        }

        var rows = scope.Session.Query(
            RangeSql,
            row => (Id: row.GetString(0), Stored: RecordTable.StoredAt<T>(row, 1)),
            scope.OrganizationId,
            after,
            query.Through is { } last ? StorageKey.ToStored(last) : prefix + End,
            RecordTypes.KindOf<T>(),
            scope.Now,
            scope.Fetch);
        return scope.ToPage(rows, row => row.Stored, row => row.Id);
    }

    private static Page<Person> People(QueryScope scope, string sql, string key, string? continuation)
    {
        var rows = scope.Session.Query(
            sql,
            row => (Id: row.GetString(0), Stored: RecordTable.StoredAt<Person>(row, 1)),
            scope.OrganizationId,
            key,
            continuation ?? string.Empty,
            scope.Now,
            scope.Fetch);
        return scope.ToPage(rows, row => row.Stored, row => row.Id);
    }
}
