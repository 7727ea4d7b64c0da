using Interviews.LocalHost.Connections;

namespace Interviews.LocalHost.Queues.Storage;

/// <summary>When a queue is looked at again: soon after it held something, later and later while it holds nothing, up to the longest interval. As the real host does.</summary>
internal sealed class QueuePolling(TimeProvider time, TimeSpan longest, Action look) : IDisposable
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(1);

    private readonly RealTimePoll _poll = new(time, look);
    private TimeSpan _interval;

    public bool IsResting => _poll.IsResting;

    public void Found() => _interval = TimeSpan.Zero;

    public void FoundNothing()
    {
        _interval = Longer(Shortest);
        _poll.LookAfter(_interval);
    }

    /// <summary>The account did not answer.</summary>
    /// <returns>How long it is left alone.</returns>
    public TimeSpan Failed()
    {
        _interval = Longer(AfterFailure);
        _poll.RestFor(_interval);
        return _interval;
    }

    public void Dispose() => _poll.Dispose();

    private TimeSpan Longer(TimeSpan least)
    {
        var doubled = _interval * 2;
        var interval = doubled < least ? least : doubled;
        return interval < longest ? interval : longest;
    }
}
