using Interviews.LocalHost.Hosting;

namespace Interviews.LocalHost.ChangeFeed;

/// <summary>How far each function has come in its feed, and the batches it could not handle.</summary>
internal sealed class ChangeFeedStore(HostStore store)
{
    public const string Schema = """
        CREATE TABLE IF NOT EXISTS feed_progress(lease TEXT PRIMARY KEY, continuation TEXT) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS feed_parked(
            id INTEGER PRIMARY KEY AUTOINCREMENT, lease TEXT NOT NULL, first TEXT NOT NULL, last TEXT NOT NULL,
            documents TEXT NOT NULL, reason TEXT NOT NULL, parked INTEGER NOT NULL);

        """;

    private const string Upsert = "INSERT INTO feed_progress VALUES ($1, $2) ON CONFLICT(lease) DO UPDATE SET continuation = $2";

    /// <summary>The lease as it was left, or <c>null</c> for a function that never ran.</summary>
    public FeedLease? Find(string lease) => store.Database.Read(session => session.Query(
        "SELECT continuation FROM feed_progress WHERE lease = $1",
        row => new FeedLease(row.IsDBNull(0) ? null : row.GetString(0)),
        lease).FirstOrDefault());

    /// <param name="continuation"><c>null</c> for the beginning.</param>
    public Task CheckpointAsync(string lease, string? continuation) => store.Database.WriteAsync(session => session.Execute(Upsert, lease, continuation));

    /// <summary>Keeps the batch with its reason and goes past it, in one step.</summary>
    public Task ParkAsync(ParkedBatch batch) => store.Database.WriteAsync(session =>
    {
        session.Execute(
            "INSERT INTO feed_parked(lease, first, last, documents, reason, parked) VALUES ($1, $2, $3, $4, $5, $6)",
            batch.Lease,
            batch.After ?? "",
            batch.Through ?? "",
            batch.Documents,
            batch.Reason,
            batch.ParkedAt.UtcTicks);
        session.Execute(Upsert, batch.Lease, batch.Through);
    });

    public IReadOnlyList<ParkedBatch> Parked() => store.Database.Read(session => session.Query(
        "SELECT lease, first, last, documents, reason, parked FROM feed_parked ORDER BY id",
        row => new ParkedBatch(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), new DateTimeOffset(row.GetInt64(5), TimeSpan.Zero))));
}

/// <param name="Continuation">The place behind what was handled last; <c>null</c> for the beginning.</param>
internal sealed record FeedLease(string? Continuation);

/// <param name="After">The place in the feed that the batch comes after; empty for the beginning.</param>
/// <param name="Through">The place behind its last change.</param>
/// <param name="Documents">The documents as one JSON array.</param>
/// <param name="Reason">The exception of the last attempt.</param>
internal sealed record ParkedBatch(string Lease, string? After, string? Through, string Documents, string Reason, DateTimeOffset ParkedAt);
