using Interviews.Durable.History;
using Interviews.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.DurableTask.Protobuf;

namespace Interviews.Durable.Storage;

internal sealed partial class DurableStore
{
    private const string InstanceColumns = "key, generation, status, custom_status, start, parent_key, parent_generation";

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

    /// <summary>The instance that has this id now, with its history.</summary>
    public Instance? Find(string id) => _database.Read(session =>
        session.Scalar<long?>("SELECT key FROM instances WHERE id = $1", id) is { } key ? ReadInstance(session, key) : null);

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
        episodes.ForEach(episode => history.Append(HistoryEvents.FromRow(episode)));
        return history;
    }

    private static List<Message> ReadInbox(SqliteSession session, long key) => session.Query(
        "SELECT seq, generation, event FROM inbox WHERE key = $1 ORDER BY seq",
        row => new Message(row.GetInt64(0), row.IsDBNull(1) ? null : row.GetInt32(1), HistoryEvent.Parser.ParseFrom(row.GetFieldValue<byte[]>(2))),
        key);

    private static Instance Map(SqliteDataReader row) => new(
        row.GetInt64(0),
        row.GetInt32(1),
        (OrchestrationStatus)row.GetInt32(2),
        Text(row, 3),
        HistoryEvent.Parser.ParseFrom(row.GetFieldValue<byte[]>(4)),
        row.IsDBNull(5) ? null : new ParentKey(row.GetInt64(5), row.GetInt32(6)));

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
