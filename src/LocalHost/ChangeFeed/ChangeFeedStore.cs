using Interviews.LocalHost.Worker;

namespace Interviews.LocalHost.ChangeFeed;

/// <summary>How far each function has come in its feed, and the batches it could not handle.</summary>
internal sealed class ChangeFeedStore(HostStore store)
{
    public const string Schema = """
        CREATE TABLE IF NOT EXISTS feed_leases(lease TEXT PRIMARY KEY, position INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS feed_parked(
            id INTEGER PRIMARY KEY AUTOINCREMENT, lease TEXT NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL,
            documents TEXT NOT NULL, reason TEXT NOT NULL, parked INTEGER NOT NULL);

        """;

    private const string Upsert = "INSERT INTO feed_leases VALUES ($1, $2) ON CONFLICT(lease) DO UPDATE SET position = $2";

    public long? Position(string lease) =>
        store.Database.Read(session => session.Scalar<long?>("SELECT position FROM feed_leases WHERE lease = $1", lease));

    public Task CheckpointAsync(string lease, long position) => store.Database.WriteAsync(session => session.Execute(Upsert, lease, position));

    /// <summary>Keeps the batch with its reason and goes past it, in one step.</summary>
    public Task ParkAsync(ParkedBatch batch) => store.Database.WriteAsync(session =>
    {
        session.Execute(
            "INSERT INTO feed_parked(lease, first, last, documents, reason, parked) VALUES ($1, $2, $3, $4, $5, $6)",
            batch.Lease,
            batch.First,
            batch.Last,
            batch.Documents,
            batch.Reason,
            batch.ParkedAt.UtcTicks);
        session.Execute(Upsert, batch.Lease, batch.Last);
    });

    public IReadOnlyList<ParkedBatch> Parked() => store.Database.Read(session => session.Query(
        "SELECT lease, first, last, documents, reason, parked FROM feed_parked ORDER BY id",
        row => new ParkedBatch(row.GetString(0), row.GetInt64(1), row.GetInt64(2), row.GetString(3), row.GetString(4), new DateTimeOffset(row.GetInt64(5), TimeSpan.Zero))));
}

/// <param name="First">Position of the batch's first change.</param>
/// <param name="Last">Position of its last change.</param>
/// <param name="Documents">The documents as one JSON array.</param>
/// <param name="Reason">The exception of the last attempt.</param>
internal sealed record ParkedBatch(string Lease, long First, long Last, string Documents, string Reason, DateTimeOffset ParkedAt);
