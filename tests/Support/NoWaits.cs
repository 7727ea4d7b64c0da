using System.Collections.Concurrent;

namespace Interviews.Support;

/// <summary>A clock that stands still and on which every wait is over at once, and is written down.</summary>
public sealed class NoWaits : TimeProvider
{
    private readonly ConcurrentQueue<TimeSpan> _waited = new();

    public IReadOnlyList<TimeSpan> Waited => [.. _waited];

    public override long GetTimestamp() => 0;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        _waited.Enqueue(dueTime);
        return base.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
