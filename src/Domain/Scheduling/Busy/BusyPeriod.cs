using NodaTime;

namespace Interviews.Domain.Scheduling.Busy;

/// <summary>A stretch of time in which somebody is busy, without its end.</summary>
public sealed record BusyPeriod(Instant Start, Instant End)
{
    /// <summary>The same time as sorted periods that neither overlap nor touch, cut to the window.</summary>
    public static IReadOnlyList<BusyPeriod> Merge(IEnumerable<BusyPeriod> periods, Interval window)
    {
        var merged = new List<BusyPeriod>();
        foreach (var period in periods.Select(period => period.CutTo(window)).Where(period => period.Start < period.End).OrderBy(period => period.Start))
        {
            if (merged is [.., var last] && period.Start <= last.End)
            {
                merged[^1] = last with { End = Instant.Max(last.End, period.End) };
            }
            else
            {
                merged.Add(period);
            }
        }

        return merged;
    }

    /// <summary>Ends before it starts when it lies outside of the window.</summary>
    private BusyPeriod CutTo(Interval window) => new(Instant.Max(Start, window.Start), Instant.Min(End, window.End));
}
