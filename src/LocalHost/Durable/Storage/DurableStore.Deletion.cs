using Interviews.Sqlite;

namespace Interviews.LocalHost.Durable.Storage;

internal sealed partial class DurableStore
{
    /// <summary>Deletes all of an instance but the activities that are under way; they are dropped when they end.</summary>
    private static void Delete(SqliteSession session, long key)
    {
        DeleteTimers(session, key);
        session.Execute("DELETE FROM instances WHERE key = $1", key);
        DeleteHistory(session, key);
        DeleteInbox(session, key);
    }

    /// <remarks>
    /// There is no index from instance to timers: it would cost a write for each, and only an end before its time needs it. The history knows them too.
    /// </remarks>
    private static void DeleteTimers(SqliteSession session, long key)
    {
        if (ReadInstance(session, key) is not { } instance)
        {
            return;
        }

        if (instance.StartAt is { } startAt)
        {
            DeleteTimer(session, new DueTimer(startAt, key, StartTask, 0));
        }

        foreach (var timer in instance.History.UnfiredTimers)
        {
            DeleteTimer(session, new DueTimer(timer.FireAt.Ticks, key, timer.Id, instance.Generation));
        }
    }

    private static void DeleteHistory(SqliteSession session, long key) =>
        session.Execute("DELETE FROM history WHERE at >= $1 AND at < $2", RowKey.First(key), RowKey.End(key));

    private static void DeleteInbox(SqliteSession session, long key) => session.Execute("DELETE FROM inbox WHERE key = $1", key);
}
