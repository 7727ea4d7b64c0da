namespace Interviews.Cosmos.Stub;

/// <summary>A clock on which every wait is over at once; it only remembers how long it was asked to wait.</summary>
public sealed class SkippedWaits : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<TimeSpan> _asked = [];

    public IReadOnlyList<TimeSpan> AskedFor()
    {
        lock (_gate)
        {
            return [.. _asked];
        }
    }

    public override long GetTimestamp() => 0;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        lock (_gate)
        {
            _asked.Add(dueTime);
        }

        // On another thread: the caller does not hold its timer yet.
        return System.CreateTimer(callback, state, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }
}
