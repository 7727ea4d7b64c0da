using System.Runtime.InteropServices;
using NodaTime;

namespace Interviews.Domain.Scheduling.Hours;

/// <summary>
/// From what a clock on the wall shows to instants. Wherever a zone changes its offset, each side is looked at by itself: what the clock skips is nowhere,
/// and what it shows twice is there twice.
/// </summary>
internal static class LocalSpans
{
    public const int MinutesPerDay = 24 * 60;

    /// <summary>The stretches of a window in which a zone keeps one offset, day by day.</summary>
    public static IEnumerable<LocalSpan> DaysOf(DateTimeZone zone, Interval window)
    {
        foreach (var steady in zone.GetZoneIntervals(window))
        {
            var start = steady.HasStart ? Instant.Max(steady.Start, window.Start) : window.Start;
            var end = steady.HasEnd ? Instant.Min(steady.End, window.End) : window.End;
            var last = (end - Duration.Epsilon).WithOffset(steady.WallOffset).Date;
            for (var day = start.WithOffset(steady.WallOffset).Date; day <= last; day = day.PlusDays(1))
            {
                yield return new LocalSpan(day, steady.WallOffset, start, end);
            }
        }
    }

    /// <summary>The first instant of a local day; of a day that a zone skipped, that of the day after.</summary>
    public static Instant StartOf(LocalDate day, DateTimeZone zone)
    {
        var midnight = zone.MapLocal(day.AtMidnight());
        return midnight.Count == 0 ? midnight.LateInterval.Start : midnight.First().ToInstant();
    }
}

/// <summary>One local day at one offset.</summary>
/// <param name="From">Nothing before is of this span.</param>
/// <param name="To">Nothing from here on is of this span.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LocalSpan(LocalDate Day, Offset Offset, Instant From, Instant To)
{
    /// <summary>When the clock shows this many minutes after midnight, were the offset the same all day.</summary>
    public Instant At(int minutes) => Day.AtMidnight().WithOffset(Offset).ToInstant() + Duration.FromMinutes(minutes);
}
