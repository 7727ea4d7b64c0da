using Interviews.Domain.Scheduling.Busy;
using NodaTime;

namespace Interviews.Functions.Directory;

/// <summary>What is known of somebody's busy times.</summary>
/// <param name="KnownThrough">Without it: from then on, and before <paramref name="KnownFrom"/>, nothing is known.</param>
/// <param name="PeriodCount">Of all that is known.</param>
internal record BusyCalendarView(string PersonId, Instant ImportedAt, Instant KnownFrom, Instant KnownThrough, int PeriodCount)
{
    public static BusyCalendarView Of(BusyCalendar calendar) =>
        new(calendar.PersonId, calendar.ImportedAt, calendar.KnownFrom, calendar.KnownThrough, calendar.PeriodCount);
}

/// <summary>The same, with the periods of a window, cut to it.</summary>
internal sealed record BusyPeriodsView(
    string PersonId, Instant ImportedAt, Instant KnownFrom, Instant KnownThrough, int PeriodCount, Instant From, Instant To, IReadOnlyList<BusyPeriod> Periods)
    : BusyCalendarView(PersonId, ImportedAt, KnownFrom, KnownThrough, PeriodCount)
{
    public static BusyPeriodsView Of(BusyCalendar calendar, Interval window, IReadOnlyList<BusyPeriod> periods) => new(
        calendar.PersonId, calendar.ImportedAt, calendar.KnownFrom, calendar.KnownThrough, calendar.PeriodCount, window.Start, window.End, periods);
}
