using Interviews.Sqlite;

namespace Interviews.Durable.Storage;

internal sealed partial class DurableStore
{
    /// <summary>Deletes all of an instance but the activities that are under way; they are dropped when they end.</summary>
    private static void Delete(SqliteSession session, Instance instance)
    {
        DeleteTimers(session, instance);
        session.Execute("DELETE FROM instances WHERE key = $1", instance.Key);
        DeleteHistory(session, instance.Key);
        DeleteInbox(session, instance.Key);
    }

    /// <remarks>
    /// There is no index from instance to timers: it would cost a write for each, and only an end before its time needs it. The history knows them too.
    /// </remarks>
    private static void DeleteTimers(SqliteSession session, Instance instance)
    {
        DeleteStartTimer(session, instance);
        foreach (var timer in instance.History.OpenCalls.Where(call => call.TimerCreated is not null))
        {
            DeleteTimer(session, Episode.ToTimer(instance, timer));
        }
    }

    private static void DeleteStartTimer(SqliteSession session, Instance instance)
    {
        if (instance.Execution.ScheduledStartTimestamp is { } startAt)
        {
            DeleteTimer(session, new DueTimer(startAt.ToDateTime().Ticks, instance.Key, StartTask, 0));
        }
    }

    private static void DeleteHistory(SqliteSession session, long key) =>
        session.Execute("DELETE FROM history WHERE at >= $1 AND at < $2", RowKey.First(key), RowKey.End(key));

    private static void DeleteInbox(SqliteSession session, long key) => session.Execute("DELETE FROM inbox WHERE key = $1", key);
}
