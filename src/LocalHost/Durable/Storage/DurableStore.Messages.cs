using Interviews.LocalHost.Durable.History;
using Interviews.Sqlite;
using Microsoft.DurableTask.Client;

namespace Interviews.LocalHost.Durable.Storage;

internal sealed partial class DurableStore
{
    /// <summary>Stores a message for the instance that has this id now. One that is unknown or has ended gets none.</summary>
    public Task<Delivery?> SendAsync(string id, HistoryEvent message) => WriteAsync(session => Send(session, id, message));

    private Delivery? Send(SqliteSession session, string id, HistoryEvent message) =>
        FindLive(session, "SELECT key, status FROM instances WHERE id = $1", id) is { } key ? Insert(session, key, ++_lastSequence, null, message) : null;

    /// <summary>Tells a parent what has become of its sub-orchestration.</summary>
    private Delivery? Answer(SqliteSession session, ParentLink parent, ResultEvent result) =>
        FindLive(session, "SELECT key, status FROM instances WHERE key = $1", parent.Key) is { } key
            ? Insert(session, key, ++_lastSequence, parent.Generation, result)
            : null;

    private static long? FindLive(SqliteSession session, string sql, object id)
    {
        var found = session.Query(sql, row => (Key: row.GetInt64(0), Status: (OrchestrationRuntimeStatus)row.GetInt32(1)), id);
        return found.Count == 1 && !Instance.HasEndedIn(found[0].Status) ? found[0].Key : null;
    }

    private static Delivery Insert(SqliteSession session, long key, long sequence, int? generation, HistoryEvent message)
    {
        session.Execute("INSERT INTO inbox(key, seq, generation, event) VALUES($1, $2, $3, $4)", key, sequence, generation, HistoryJson.WriteOne(message));
        return new Delivery(key, ToMessage(sequence, generation, message));
    }
}
