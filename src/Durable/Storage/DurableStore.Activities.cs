using Google.Protobuf;
using Interviews.Sqlite;
using Microsoft.DurableTask.Protobuf;

namespace Interviews.Durable.Storage;

internal sealed partial class DurableStore
{
    /// <summary>The activities whose result is not stored yet, oldest first.</summary>
    public List<long> ReadActivityKeys() => _database.Read(session => session.Query("SELECT at FROM activities ORDER BY at", row => row.GetInt64(0)));

    /// <summary>An activity, or <c>null</c> if its instance is gone.</summary>
    public PendingActivity? ReadActivity(long at) => _database.Read(session => session.Query(
        "SELECT i.generation, i.id, a.call FROM activities a JOIN instances i ON i.key = $2 WHERE a.at = $1",
        row => new PendingActivity(at, row.GetInt32(0), row.GetString(1), HistoryEvent.Parser.ParseFrom(row.GetFieldValue<byte[]>(2))),
        at,
        RowKey.Key(at)).FirstOrDefault());

    /// <summary>Drops activities that nobody waits for any more.</summary>
    public Task DeleteActivitiesAsync(IReadOnlyList<long> activities) => WriteAsync(session =>
    {
        foreach (var at in activities)
        {
            DeleteActivity(session, at);
        }

        return activities.Count;
    });

    private static void InsertActivity(SqliteSession session, PendingActivity activity) =>
        session.Execute("INSERT INTO activities(at, call) VALUES($1, $2)", activity.At, activity.Call.ToByteArray());

    private static void DeleteActivity(SqliteSession session, long at) => session.Execute("DELETE FROM activities WHERE at = $1", at);
}
