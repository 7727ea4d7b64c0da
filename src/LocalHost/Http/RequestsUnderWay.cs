namespace Interviews.LocalHost.Http;

/// <summary>The requests that functions are answering.</summary>
internal sealed class RequestsUnderWay
{
    private readonly Lock _lock = new();
    private TaskCompletionSource _none = new();
    private int _count;

    public RequestsUnderWay() => _none.SetResult();

    /// <summary>Completes when there are none; there may be others by then.</summary>
    public Task WhenNone
    {
        get
        {
            lock (_lock)
            {
                return _none.Task;
            }
        }
    }

    public void Begin()
    {
        lock (_lock)
        {
            if (_count++ == 0)
            {
                _none = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }
        }
    }

    public void End()
    {
        lock (_lock)
        {
            if (--_count == 0)
            {
                _none.SetResult();
            }
        }
    }
}
