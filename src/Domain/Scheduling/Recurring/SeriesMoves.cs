using Interviews.Domain.Interviews;
using NodaTime;

namespace Interviews.Domain.Scheduling.Recurring;

/// <summary>Where the other interviews of a series go when one of them is moved.</summary>
public static class SeriesMoves
{
    private const string Field = "newDateTime";

    /// <summary>
    /// As far by the clock as the addressed one: from Tuesday 10:00 to Wednesday 14:00 in the zone of each means one day and four hours later for all, whatever the clocks
    /// do in between. One that was moved by itself before keeps its distance to the others.
    /// </summary>
    /// <param name="from">The time of the addressed interview as it is.</param>
    /// <param name="to">And as it is to be.</param>
    /// <param name="other">The time of another interview as it is.</param>
    /// <returns>The other's time as it is to be, with the length and the zone of <paramref name="to"/>; or <c>validation_failed</c> on <c>newDateTime</c>, when that local time does not exist.</returns>
    public static Result<InterviewTime> Along(InterviewTime from, InterviewTime to, InterviewTime other)
    {
        var distance = Clock(to) - Clock(from);
        var local = (Clock(other) + distance).InUtc().LocalDateTime;
        var usual = Zone(to).GetUtcOffset(to.ScheduledAt);
        return LocalTimes.ResolveLike(Field, local, to.TimeZone, usual).Then<InterviewTime>(start => to with { ScheduledAt = start });
    }

    /// <summary>What the clock shows, as if the zone never changed it.</summary>
    private static Instant Clock(InterviewTime time) => time.ScheduledAt.InZone(Zone(time)).LocalDateTime.InUtc().ToInstant();

    private static DateTimeZone Zone(InterviewTime time) => TimeZones.Find(time.TimeZone) ?? DateTimeZone.Utc;
}
