using System.Collections.Concurrent;

namespace Interviews.Functions.Tests.Hosting;

/// <summary>Time in which every wait is over at once, and is written down.</summary>
internal sealed class NoWaits : TimeProvider
{
    private readonly ConcurrentQueue<TimeSpan> _waited = new();

    public IReadOnlyList<TimeSpan> Waited => [.. _waited];

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        _waited.Enqueue(dueTime);
        return base.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
