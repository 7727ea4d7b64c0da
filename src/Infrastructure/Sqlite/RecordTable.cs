using Interviews.Domain.Storage;
using Interviews.Infrastructure.Storage;
using Interviews.Sqlite;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Interviews.Infrastructure.Sqlite;

/// <summary>The statements on the table <c>documents</c>. A document that has expired is not there, whether or not its row still is.</summary>
internal static class RecordTable
{
    /// <summary>Each commit takes along at most so many expired documents, so that none is slowed down by a heap of them.</summary>
    private const int PurgedAtOnce = 16;

    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";

    /// <summary>The document's place in the feed, which changes with every write, in base 36.</summary>
    public static string ETagOf(long seq)
    {
        Span<char> text = stackalloc char[13];
        var at = text.Length;
        do
        {
            text[--at] = Digits[(int)(seq % Digits.Length)];
            seq /= Digits.Length;
        }
        while (seq > 0);

        return new string(text[at..]);
    }

    /// <returns>The ETag of the document, or <c>null</c>.</returns>
    public static string? FindETag(SqliteSession session, string organizationId, string id, long now)
    {
        var seq = session.Scalar<long?>(
            "SELECT seq FROM documents WHERE organizationId = $1 AND id = $2 AND (expiresAt IS NULL OR expiresAt > $3)", organizationId, id, now);
        return seq is { } found ? ETagOf(found) : null;
    }

    /// <returns>The document if it is there and is a <typeparamref name="T"/>.</returns>
    public static Stored<T>? Read<T>(SqliteSession session, string organizationId, string id, long now)
        where T : class, IRecord
    {
        var rows = session.Query(
            "SELECT seq, json FROM documents WHERE organizationId = $1 AND id = $2 AND kind = $3 AND (expiresAt IS NULL OR expiresAt > $4)",
            row => StoredAt<T>(row, 0),
            organizationId,
            id,
            RecordTypes.KindOf<T>(),
            now);
        return rows.Count == 0 ? null : rows[0];
    }

    /// <summary>Reads a document from the columns <c>seq, json</c>, out of SQLite's own memory.</summary>
    public static Stored<T> StoredAt<T>(SqliteDataReader row, int column)
        where T : class, IRecord =>
        new(RecordJson.Read<T>(raw.sqlite3_column_blob(row.Handle, column + 1)), ETagOf(row.GetInt64(column)));

    /// <summary>Writes the document behind everything written before, in place of the one that was there.</summary>
    /// <returns>Its new ETag.</returns>
    public static string Append(SqliteSession session, string organizationId, Operation operation, long now)
    {
        var seq = session.Scalar<long>(
            """
            INSERT OR REPLACE INTO documents (organizationId, id, kind, expiresAt, json)
            VALUES ($1, $2, $3, $4, CAST($5 AS TEXT)) RETURNING seq
            """,
            organizationId,
            operation.StoredId,
            RecordTypes.KindOf(operation.Document!.GetType()),
            operation.TimeToLive is { } seconds ? now + (seconds * 1000L) : null,
            operation.Json);
        return ETagOf(seq);
    }

    public static void Delete(SqliteSession session, string organizationId, string id) =>
        session.Execute("DELETE FROM documents WHERE organizationId = $1 AND id = $2", organizationId, id);

    /// <summary>Removes some of what has expired, index rows included.</summary>
    public static void Purge(SqliteSession session, long now)
    {
        var expired = session.Query(
            "SELECT organizationId, id FROM documents INDEXED BY documents_by_expiry WHERE expiresAt <= $1 LIMIT $2",
            row => (OrganizationId: row.GetString(0), Id: row.GetString(1)),
            now,
            PurgedAtOnce);
        foreach (var (organizationId, id) in expired)
        {
            Delete(session, organizationId, id);
            QueryIndexes.Remove(session, organizationId, id);
        }
    }
}
