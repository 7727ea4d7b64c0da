namespace Interviews.Durable.Scheduling;

/// <summary>Counts what is under way, so that one can wait until nothing is.</summary>
internal sealed class WorkTracker
{
    private readonly Lock _lock = new();
    private int _count;
    private bool _hasWorked;
    private TaskCompletionSource? _quiet;

    /// <param name="isWork">Whether it counts as something done; looking for work does not.</param>
    public void Begin(bool isWork = true)
    {
        lock (_lock)
        {
            _count++;
            _hasWorked |= isWork;
        }
    }

    public void End()
    {
        TaskCompletionSource? quiet = null;
        lock (_lock)
        {
            if (--_count == 0)
            {
                (quiet, _quiet) = (_quiet, null);
            }
        }

        quiet?.TrySetResult();
    }

    /// <summary>Whether anything was done since the last call.</summary>
    public bool TakeHasWorked()
    {
        lock (_lock)
        {
            var worked = _hasWorked;
            _hasWorked = false;
            return worked;
        }
    }

    public Task WhenQuiet()
    {
        lock (_lock)
        {
            return _count == 0 ? Task.CompletedTask : (_quiet ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }
    }
}
