using NodaTime;
using NodaTime.TimeZones;

namespace Interviews.Infrastructure.Calendars.Files;

/// <summary>A time zone that a file brings along itself.</summary>
internal sealed class ObservedZone : DateTimeZone
{
    private readonly ZoneInterval[] _intervals;

    private ObservedZone(string id, ZoneInterval[] intervals)
        : base(id, intervals.Length == 1, intervals.Min(interval => interval.WallOffset), intervals.Max(interval => interval.WallOffset)) => _intervals = intervals;

    /// <param name="first">The offset before the first change.</param>
    /// <param name="changes">From when on which offset holds, in any order. After the last one nothing changes.</param>
    public static ObservedZone Of(string id, Offset first, IEnumerable<(Instant At, Offset To)> changes)
    {
        var sorted = changes.OrderBy(change => change.At).DistinctBy(change => change.At).ToList();
        var begins = sorted.Select(change => (Start: (Instant?)change.At, Offset: change.To)).Prepend((null, first)).ToList();
        return new ObservedZone(id, [.. begins.Select((begin, index) =>
            new ZoneInterval(id, begin.Start, index < sorted.Count ? sorted[index].At : null, begin.Offset, Offset.Zero))]);
    }

    public override ZoneInterval GetZoneInterval(Instant instant)
    {
        var (low, high) = (0, _intervals.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = _intervals[middle].Start <= instant ? (middle, high) : (low, middle - 1);
        }

        return _intervals[low];
    }
}
