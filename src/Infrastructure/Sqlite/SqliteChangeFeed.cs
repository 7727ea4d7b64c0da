namespace Interviews.Infrastructure.Sqlite;

/// <summary>
/// The store's documents in the order of their last write, as a Cosmos DB change feed in latest-version mode has them: a document written twice stands at its
/// later place only, and one that was deleted or has expired does not stand anywhere. Places are given inside the one writer's transaction, so
/// nothing ever appears behind a place that a reader has seen.
/// </summary>
public sealed class SqliteChangeFeed(ContainerDatabase database, TimeProvider time)
{
    public const string ReadSql = "SELECT seq, json FROM documents WHERE seq > $1 AND (expiresAt IS NULL OR expiresAt > $2) ORDER BY seq LIMIT $3";

    /// <summary>Raised on any thread after a commit of this process that wrote documents.</summary>
    public event Action? Changed
    {
        add => database.RecordsWritten += value;
        remove => database.RecordsWritten -= value;
    }

    /// <summary>The documents whose last write came after a place, oldest first, each as JSON; none when there are no more yet.</summary>
    /// <param name="after">The place of the last document handled; 0 for the beginning.</param>
    /// <param name="limit">How many at most.</param>
    /// <returns>The documents, and the place of the last of them, or <paramref name="after"/> when there are none.</returns>
    public (IReadOnlyList<string> Documents, long Place) Read(long after, int limit)
    {
        var rows = database.File.Read(session => session.Query(
            ReadSql,
            row => (Seq: row.GetInt64(0), Json: row.GetString(1)),
            after,
            time.GetUtcNow().ToUnixTimeMilliseconds(),
            limit));
        return ([.. rows.Select(row => row.Json)], rows.Count > 0 ? rows[^1].Seq : after);
    }

    /// <summary>The place behind everything written so far.</summary>
    public long End() => database.File.Read(session => session.Scalar<long>("SELECT MAX(seq) FROM documents"));
}
