namespace Interviews.Durable.Tests;

/// <summary>A clock that stands still until it is set. Alarms ring when it is set past them.</summary>
internal sealed class TestClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<Alarm> _alarms = [];
    private DateTimeOffset _now = start;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return _now;
        }
    }

    /// <summary>How many alarms are set.</summary>
    public int Armed
    {
        get
        {
            lock (_lock)
            {
                return _alarms.Count(alarm => alarm.Due is not null);
            }
        }
    }

    public void Set(DateTimeOffset now)
    {
        List<Alarm> ringing;
        lock (_lock)
        {
            _now = now;
            ringing = [.. _alarms.Where(alarm => alarm.Due <= now)];
            ringing.ForEach(alarm => alarm.Due = null);
        }

        ringing.ForEach(alarm => alarm.Ring());
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(this, () => callback(state));
        lock (_lock)
        {
            _alarms.Add(alarm);
        }

        alarm.Change(dueTime, period);
        return alarm;
    }

    private sealed class Alarm(TestClock clock, Action ring) : ITimer
    {
        public DateTimeOffset? Due { get; set; }

        public void Ring() => ring();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._lock)
            {
                Due = dueTime == Timeout.InfiniteTimeSpan ? null : clock._now + dueTime;
            }

            return true;
        }

        public void Dispose()
        {
            lock (clock._lock)
            {
                Due = null;
                clock._alarms.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
