namespace Interviews.LocalHost.Time;

internal sealed class VirtualTimer(VirtualTimeProvider provider, TimerCallback callback, object? state) : ITimer
{
    private readonly ExecutionContext? _context = ExecutionContext.Capture();
    private readonly bool _madeByWork = WorkLoop.IsWorking || provider.Work.Any;
    private TimeSpan _period = Timeout.InfiniteTimeSpan;

    /// <summary>Fires once and was made while the host was doing work of its own, which may be waiting for it.</summary>
    public bool HoldsUpWork => _madeByWork && _period <= TimeSpan.Zero;

    public DateTimeOffset Due { get; set; }

    /// <summary>Orders timers of one instant by when they were set.</summary>
    public long Sequence { get; set; }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        _period = period;
        provider.Schedule(this, dueTime);
        return true;
    }

    public void Fire()
    {
        if (_period > TimeSpan.Zero)
        {
            provider.Schedule(this, _period);
        }

        if (_context is null)
        {
            callback(state);
        }
        else
        {
            ExecutionContext.Run(_context, static self => ((VirtualTimer)self!).Call(), this);
        }
    }

    public void Dispose() => provider.Schedule(this, Timeout.InfiniteTimeSpan);

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    private void Call() => callback(state);
}
