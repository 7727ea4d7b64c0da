using Interviews.LocalHost.Durable.History;
using Interviews.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.DurableTask.Client;

namespace Interviews.LocalHost.Durable.Storage;

internal sealed partial class DurableStore
{
    private const string InstanceColumns = "key, id, generation, name, version, status, input, custom_status, start_at, tags, trace, parent";

    /// <summary>An instance with its history and all that waits in its inbox, or <c>null</c> if it is gone.</summary>
    public (Instance Instance, List<Message> Inbox)? Load(long key) => _database.Read<(Instance, List<Message>)?>(session =>
    {
        // One read transaction: the inbox must be that of the same moment as the history.
        session.Execute("BEGIN");
        try
        {
            var instance = ReadInstance(session, key);
            return instance is null ? null : (instance, ReadInbox(session, key));
        }
        finally
        {
            session.Execute("COMMIT");
        }
    });

    /// <summary>The instances that have something in their inbox.</summary>
    public List<long> ReadKeysWithMessages() => _database.Read(session => session.Query("SELECT DISTINCT key FROM inbox", row => row.GetInt64(0)));

    /// <summary>The history of an instance, or <c>null</c> if there is none of this id.</summary>
    public IReadOnlyList<HistoryEvent>? ReadHistory(string id) => _database.Read(session =>
        session.Scalar<long?>("SELECT key FROM instances WHERE id = $1", id) is { } key ? ReadHistory(session, key).Events : null);

    private static Instance? ReadInstance(SqliteSession session, long key)
    {
        var found = session.Query($"SELECT {InstanceColumns} FROM instances WHERE key = $1", Map, key);
        return found.Count == 0 ? null : found[0] with { History = ReadHistory(session, key) };
    }

    private static InstanceHistory ReadHistory(SqliteSession session, long key)
    {
        var history = new InstanceHistory();
        var episodes = session.Query(
            "SELECT events FROM history WHERE at >= $1 AND at < $2 ORDER BY at", row => row.GetFieldValue<byte[]>(0), RowKey.First(key), RowKey.End(key));
        foreach (var episode in episodes)
        {
            history.Append(HistoryJson.Read(episode));
        }

        return history;
    }

    private static List<Message> ReadInbox(SqliteSession session, long key) => session.Query(
        "SELECT seq, generation, event FROM inbox WHERE key = $1 ORDER BY seq",
        row => ToMessage(row.GetInt64(0), row.IsDBNull(1) ? null : row.GetInt32(1), HistoryJson.ReadOne(row.GetFieldValue<byte[]>(2))),
        key);

    private static Message ToMessage(long sequence, int? generation, HistoryEvent e) =>
        new(sequence, generation, e is EventRaised raised ? raised with { Sequence = sequence } : e);

    private static Instance Map(SqliteDataReader row) => new(
        row.GetInt64(0),
        row.GetString(1),
        row.GetInt32(2),
        row.GetString(3),
        row.GetString(4),
        (OrchestrationRuntimeStatus)row.GetInt32(5),
        Text(row, 6),
        Text(row, 7),
        row.IsDBNull(8) ? null : row.GetInt64(8),
        HistoryJson.ReadTags(Text(row, 9)),
        Text(row, 10),
        HistoryJson.ReadParent(Text(row, 11)));

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
