namespace Interviews.LocalHost.SampleApp;

/// <summary>What the functions did, in order.</summary>
public sealed class Journal
{
    private readonly Lock _lock = new();
    private readonly List<string> _entries = [];
    private TaskCompletionSource _added = Next();

    public IReadOnlyList<string> Entries
    {
        get
        {
            lock (_lock)
            {
                return [.. _entries];
            }
        }
    }

    public void Add(string entry)
    {
        lock (_lock)
        {
            _entries.Add(entry);
            _added.SetResult();
            _added = Next();
        }
    }

    /// <summary>Writes this down, waits until a function is asked to end, and writes that down too.</summary>
    public async Task CancelledAsync(string entry, CancellationToken cancellationToken)
    {
        var cancelled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = cancellationToken.Register(cancelled.SetResult);
        Add(entry);
        await cancelled.Task;
        Add("cancelled");
    }

    public void Clear()
    {
        lock (_lock)
        {
            _entries.Clear();
        }
    }

    /// <summary>Completes with the entries once there are as many.</summary>
    public async Task<IReadOnlyList<string>> AtLeastAsync(int count, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task added;
            lock (_lock)
            {
                if (_entries.Count >= count)
                {
                    return [.. _entries];
                }

                added = _added.Task;
            }

            await added.WaitAsync(cancellationToken);
        }
    }

    private static TaskCompletionSource Next() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
