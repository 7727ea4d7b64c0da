using Interviews.Sqlite;

namespace Interviews.Durable.Storage;

internal sealed partial class DurableStore
{
    /// <summary>The task number of a start that is due later.</summary>
    public const int StartTask = -1;

    /// <summary>The timers after <paramref name="last"/> that are due at <paramref name="now"/>, earliest first.</summary>
    public List<DueTimer> ReadDueTimers(DueTimer last, DateTime now, int limit) => _database.Read(session => session.Query(
        "SELECT due, key, task, generation FROM timers WHERE (due, key, task) > ($1, $2, $3) AND due <= $4 ORDER BY due, key, task LIMIT $5",
        row => new DueTimer(row.GetInt64(0), row.GetInt64(1), row.GetInt32(2), row.GetInt32(3)),
        last.Due,
        last.Key,
        last.TaskId,
        now.Ticks,
        limit));

    /// <summary>When the first timer after <paramref name="last"/> is due, UTC ticks.</summary>
    public long? ReadNextDue(DueTimer last) => _database.Read(session => session.Scalar<long?>(
        "SELECT due FROM timers WHERE (due, key, task) > ($1, $2, $3) ORDER BY due, key, task LIMIT 1", last.Due, last.Key, last.TaskId));

    /// <summary>Drops a timer whose instance is gone.</summary>
    public Task DeleteTimerAsync(DueTimer timer) => WriteAsync(session => DeleteTimer(session, timer));

    private static void InsertTimer(SqliteSession session, DueTimer timer) => session.Execute(
        "INSERT OR REPLACE INTO timers(due, key, task, generation) VALUES($1, $2, $3, $4)", timer.Due, timer.Key, timer.TaskId, timer.Generation);

    /// <remarks>With its generation: the next one may have a timer of the same number at the same time.</remarks>
    private static int DeleteTimer(SqliteSession session, DueTimer timer) => session.Execute(
        "DELETE FROM timers WHERE due = $1 AND key = $2 AND task = $3 AND generation = $4", timer.Due, timer.Key, timer.TaskId, timer.Generation);
}
