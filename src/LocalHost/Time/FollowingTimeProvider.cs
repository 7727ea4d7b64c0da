namespace Interviews.LocalHost.Time;

/// <summary>In an app's own process: the virtual clock of the host, read from its data folder whenever somebody asks.</summary>
/// <remarks>Timers look at it every so often in real time, so they fire a little after the clock has passed them.</remarks>
internal sealed class FollowingTimeProvider(string folder) : TimeProvider
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => ClockFile.Read(folder) ?? throw new InvalidOperationException($"There is no clock in {folder}.");

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new FollowingTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private sealed class FollowingTimer : ITimer
    {
        private readonly Lock _lock = new();
        private readonly FollowingTimeProvider _time;
        private readonly TimerCallback _callback;
        private readonly object? _state;
        private readonly ITimer _looks;
        private DateTimeOffset? _due;
        private TimeSpan _period;

        public FollowingTimer(FollowingTimeProvider time, TimerCallback callback, object? state)
        {
            (_time, _callback, _state) = (time, callback, state);
            _looks = System.CreateTimer(_ => LookAtClock(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (_lock)
            {
                _period = period;
                _due = dueTime < TimeSpan.Zero ? null : _time.GetUtcNow() + dueTime;
                return _looks.Change(_due is null ? Timeout.InfiniteTimeSpan : TimeSpan.Zero, Look);
            }
        }

        public void Dispose() => _looks.Dispose();

        public ValueTask DisposeAsync() => _looks.DisposeAsync();

        private void LookAtClock()
        {
            lock (_lock)
            {
                if (_due is null || _due > _time.GetUtcNow())
                {
                    return;
                }

                _due = _period > TimeSpan.Zero ? _due + _period : null;
                _ = _due is null && _looks.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            }

            _callback(_state);
        }
    }
}
