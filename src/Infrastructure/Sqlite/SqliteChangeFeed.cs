using Interviews.LocalHost.Seams;

namespace Interviews.Infrastructure.Sqlite;

/// <summary>
/// The store's documents in the order of their last write, as a Cosmos DB change feed in latest-version mode has them: a document written twice stands at its
/// later place only, and one that was deleted or has expired does not stand anywhere. Places are given inside the one writer's transaction, so
/// nothing ever appears behind a place that a reader has seen.
/// </summary>
public sealed class SqliteChangeFeed(ContainerDatabase database, TimeProvider time) : IChangeFeedSource
{
    public const string ReadSql = "SELECT seq, organizationId, json FROM documents WHERE seq > $1 AND (expiresAt IS NULL OR expiresAt > $2) ORDER BY seq LIMIT $3";

    public event Action? Changed
    {
        add => database.DocumentsWritten += value;
        remove => database.DocumentsWritten -= value;
    }

    public string ContainerName => "interviews";

    public IReadOnlyList<Change> Read(long position, int limit) => database.File.Read(session => session.Query(
        ReadSql,
        row => new Change(row.GetInt64(0), row.GetString(1), row.GetString(2)),
        position,
        time.GetUtcNow().ToUnixTimeMilliseconds(),
        limit));
}
