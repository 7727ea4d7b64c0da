namespace Interviews.LocalHost.Connections;

/// <summary>
/// Looks again after a while at something outside this process that announces nothing. It runs on real time whatever the host's clock is: what lies outside
/// knows nothing of a virtual one, and a virtual one that stands still must not keep what has come from being seen.
/// </summary>
internal sealed class RealTimePoll : IDisposable
{
    private readonly TimeProvider _time;
    private readonly ITimer _timer;
    private long _notBefore;

    public RealTimePoll(TimeProvider time, Action look)
    {
        _time = time;
        _timer = time.CreateTimer(_ => Look(look), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Whether looking now is pointless, because the last time failed and the wait after it is not over.</summary>
    public bool IsResting => _time.GetUtcNow().UtcTicks < Volatile.Read(ref _notBefore);

    /// <summary>Looks after <paramref name="delay"/>, or earlier when something else leads to it.</summary>
    public void LookAfter(TimeSpan delay) => _timer.Change(delay, Timeout.InfiniteTimeSpan);

    /// <summary>Looks after <paramref name="delay"/> and not earlier.</summary>
    public void RestFor(TimeSpan delay)
    {
        Volatile.Write(ref _notBefore, (_time.GetUtcNow() + delay).UtcTicks);
        LookAfter(delay);
    }

    public void Dispose() => _timer.Dispose();

    /// <summary>The rest is over when the timer says so: it may do that a little before the clock does.</summary>
    private void Look(Action look)
    {
        Volatile.Write(ref _notBefore, 0);
        look();
    }
}
