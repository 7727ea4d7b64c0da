using NodaTime;

namespace Interviews.Domain.Scheduling.Intervals;

/// <summary>
/// A set of instants, held as half-open intervals that are in order, do not overlap and do not touch. Two sets of the same instants are equal, whatever they were
/// made of. Every operation takes time in proportion to the intervals of both operands.
/// </summary>
public sealed class TimeSet : IEquatable<TimeSet>
{
    private readonly Interval[] _intervals;

    private TimeSet(Interval[] intervals) => _intervals = intervals;

    public static TimeSet Empty { get; } = new([]);

    /// <summary>In order of time.</summary>
    public IReadOnlyList<Interval> Intervals => _intervals;

    public bool IsEmpty => _intervals.Length == 0;

    /// <param name="intervals">In any order, overlapping or not; empty ones add nothing. Each has a start and an end.</param>
    public static TimeSet Of(params IEnumerable<Interval> intervals)
    {
        var sorted = intervals.Where(interval => interval.Start < interval.End).ToArray();
        Array.Sort(sorted, static (one, other) => one.Start.CompareTo(other.Start));
        var merged = new List<Interval>(sorted.Length);
        foreach (var next in sorted)
        {
            Append(merged, next);
        }

        return new TimeSet([.. merged]);
    }

    /// <summary>What is in either set.</summary>
    public TimeSet Union(TimeSet other)
    {
        var merged = new List<Interval>(_intervals.Length + other._intervals.Length);
        var (mine, theirs) = (0, 0);
        while (mine < _intervals.Length || theirs < other._intervals.Length)
        {
            var isMine = theirs == other._intervals.Length || (mine < _intervals.Length && _intervals[mine].Start <= other._intervals[theirs].Start);
            Append(merged, isMine ? _intervals[mine++] : other._intervals[theirs++]);
        }

        return new TimeSet([.. merged]);
    }

    /// <summary>What is in both sets.</summary>
    public TimeSet Intersect(TimeSet other)
    {
        var common = new List<Interval>();
        var (mine, theirs) = (0, 0);
        while (mine < _intervals.Length && theirs < other._intervals.Length)
        {
            var (one, two) = (_intervals[mine], other._intervals[theirs]);
            var (start, end) = (Instant.Max(one.Start, two.Start), Instant.Min(one.End, two.End));
            if (start < end)
            {
                common.Add(new Interval(start, end));
            }

            _ = one.End <= two.End ? mine++ : theirs++;
        }

        return new TimeSet([.. common]);
    }

    /// <summary>What is in this set and not in the other.</summary>
    public TimeSet Except(TimeSet other)
    {
        var left = new List<Interval>();
        var next = 0;
        foreach (var interval in _intervals)
        {
            var from = interval.Start;
            while (next < other._intervals.Length && other._intervals[next].End <= from)
            {
                next++;
            }

            for (var at = next; at < other._intervals.Length && other._intervals[at].Start < interval.End; at++)
            {
                AddBetween(left, from, other._intervals[at].Start);
                from = other._intervals[at].End;
            }

            AddBetween(left, from, interval.End);
        }

        return new TimeSet([.. left]);
    }

    public bool Contains(Instant instant) => IndexOf(instant) >= 0;

    /// <summary>Whether the whole interval is in the set.</summary>
    public bool Contains(Interval interval) => IndexOf(interval.Start) is >= 0 and var index && interval.End <= _intervals[index].End;

    public bool Equals(TimeSet? other) => other is not null && _intervals.AsSpan().SequenceEqual(other._intervals);

    public override bool Equals(object? obj) => Equals(obj as TimeSet);

    public override int GetHashCode() => _intervals.Aggregate(0, HashCode.Combine);

    public override string ToString() => string.Join(", ", _intervals);

    /// <summary>The place of the interval that holds the instant; negative when none does.</summary>
    private int IndexOf(Instant instant)
    {
        var (first, last) = (0, _intervals.Length - 1);
        while (first <= last)
        {
            var middle = (first + last) >>> 1;
            if (_intervals[middle].Contains(instant))
            {
                return middle;
            }

            (first, last) = instant < _intervals[middle].Start ? (first, middle - 1) : (middle + 1, last);
        }

        return -1;
    }

    /// <param name="merged">In order; <paramref name="next"/> does not start before its last one.</param>
    private static void Append(List<Interval> merged, Interval next)
    {
        if (merged.Count == 0 || merged[^1].End < next.Start)
        {
            merged.Add(next);
        }
        else if (merged[^1].End < next.End)
        {
            merged[^1] = new Interval(merged[^1].Start, next.End);
        }
    }

    private static void AddBetween(List<Interval> intervals, Instant start, Instant end)
    {
        if (start < end)
        {
            intervals.Add(new Interval(start, end));
        }
    }
}
