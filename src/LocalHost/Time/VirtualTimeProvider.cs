namespace Interviews.LocalHost.Time;

/// <summary>A <see cref="TimeProvider"/> that stands still until it is moved. Its timers fire, in order of due time, while it moves.</summary>
public sealed class VirtualTimeProvider : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly SortedSet<VirtualTimer> _timers = new(Comparer<VirtualTimer>.Create(static (left, right) =>
        left.Due != right.Due ? left.Due.CompareTo(right.Due) : left.Sequence.CompareTo(right.Sequence)));

    private DateTimeOffset _now;
    private long _sequence;

    /// <param name="start">The instant at which it stands at first.</param>
    public VirtualTimeProvider(DateTimeOffset start) => _now = start.ToUniversalTime();

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>What the app does while nobody waits for an answer; timers that it makes then may be what it waits for.</summary>
    internal WorkInFlight Work { get; } = new();

    /// <summary>When the next timer fires, or <c>null</c>.</summary>
    public DateTimeOffset? NextDue
    {
        get
        {
            lock (_lock)
            {
                return _timers.Min?.Due;
            }
        }
    }

    /// <summary>Whether the host's own work waits for a timer, which only moving on can end.</summary>
    internal bool HoldsUpWork
    {
        get
        {
            lock (_lock)
            {
                return _timers.Any(timer => timer.HoldsUpWork);
            }
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return _now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new VirtualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves to <paramref name="instant"/> and fires what falls due on the way. An instant in the past is ignored.</summary>
    public void MoveTo(DateTimeOffset instant)
    {
        while (TakeDue(instant) is { } timer)
        {
            timer.Fire();
        }

        lock (_lock)
        {
            _now = instant > _now ? instant.ToUniversalTime() : _now;
        }
    }

    internal void Schedule(VirtualTimer timer, TimeSpan dueTime)
    {
        lock (_lock)
        {
            _timers.Remove(timer);
            if (dueTime >= TimeSpan.Zero)
            {
                timer.Due = dueTime < DateTimeOffset.MaxValue - _now ? _now + dueTime : DateTimeOffset.MaxValue;
                timer.Sequence = _sequence++;
                _timers.Add(timer);
            }
        }

        if (dueTime == TimeSpan.Zero)
        {
            ThreadPool.QueueUserWorkItem(static provider => provider.MoveTo(provider.GetUtcNow()), this, preferLocal: false);
        }
    }

    private VirtualTimer? TakeDue(DateTimeOffset instant)
    {
        lock (_lock)
        {
            if (_timers.Min is not { } timer || timer.Due > instant)
            {
                return null;
            }

            _timers.Remove(timer);
            _now = timer.Due > _now ? timer.Due : _now;
            return timer;
        }
    }
}
