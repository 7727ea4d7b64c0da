using System.Globalization;
using Interviews.LocalHost.Seams;

namespace Interviews.Infrastructure.Sqlite;

/// <summary>
/// The store's documents in the order of their last write, as a Cosmos DB change feed in latest-version mode has them: a document written twice stands at its
/// later place only, and one that was deleted or has expired does not stand anywhere. Places are given inside the one writer's transaction, so
/// nothing ever appears behind a place that a reader has seen.
/// </summary>
public sealed class SqliteChangeFeed(ContainerDatabase database, TimeProvider time) : IChangeFeedSource
{
    public const string ReadSql = "SELECT seq, json FROM documents WHERE seq > $1 AND (expiresAt IS NULL OR expiresAt > $2) ORDER BY seq LIMIT $3";

    public event Action? Changed
    {
        add => database.DocumentsWritten += value;
        remove => database.DocumentsWritten -= value;
    }

    public string ContainerName => "interviews";

    public Task<ChangePage> ReadAsync(string? continuation, int limit, CancellationToken cancellation)
    {
        var after = continuation is null ? 0 : long.Parse(continuation, CultureInfo.InvariantCulture);
        var rows = database.File.Read(session => session.Query(
            ReadSql,
            row => (Seq: row.GetInt64(0), Json: row.GetString(1)),
            after,
            time.GetUtcNow().ToUnixTimeMilliseconds(),
            limit));
        return Task.FromResult(new ChangePage([.. rows.Select(row => row.Json)], rows.Count > 0 ? Text(rows[^1].Seq) : continuation));
    }

    public Task<string> EndAsync(CancellationToken cancellation) =>
        Task.FromResult(Text(database.File.Read(session => session.Scalar<long>("SELECT MAX(seq) FROM documents"))));

    private static string Text(long seq) => seq.ToString(CultureInfo.InvariantCulture);
}
