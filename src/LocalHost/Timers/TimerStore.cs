using Interviews.LocalHost.Hosting;

namespace Interviews.LocalHost.Timers;

/// <summary>What is known of a schedule over restarts.</summary>
/// <param name="Schedule">The text it was computed from; another one makes the rest worthless.</param>
internal sealed record TimerStatus(string Schedule, DateTimeOffset Last, DateTimeOffset Next, DateTimeOffset Updated);

internal static class TimerStore
{
    public const string Schema = """
        CREATE TABLE IF NOT EXISTS timer_status(
            function TEXT PRIMARY KEY, schedule TEXT NOT NULL, last INTEGER NOT NULL, next INTEGER NOT NULL, updated INTEGER NOT NULL) WITHOUT ROWID;

        """;

    public static TimerStatus? Read(HostStore store, string function) => store.Database.Read(session => session.Query(
        "SELECT schedule, last, next, updated FROM timer_status WHERE function = $1",
        row => new TimerStatus(row.GetString(0), Instant(row.GetInt64(1)), Instant(row.GetInt64(2)), Instant(row.GetInt64(3))),
        function).FirstOrDefault());

    public static Task WriteAsync(HostStore store, string function, TimerStatus status) => store.Database.WriteAsync(session => session.Execute(
        "INSERT INTO timer_status VALUES ($1, $2, $3, $4, $5) ON CONFLICT(function) DO UPDATE SET schedule = $2, last = $3, next = $4, updated = $5",
        function,
        status.Schedule,
        status.Last.UtcTicks,
        status.Next.UtcTicks,
        status.Updated.UtcTicks));

    private static DateTimeOffset Instant(long ticks) => new(ticks, TimeSpan.Zero);
}
