using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Interviews.Durable.Scheduling;

/// <summary>Those who wait for an instance to change its status.</summary>
internal sealed class StatusWaiters
{
    private readonly ConcurrentDictionary<string, ImmutableHashSet<TaskCompletionSource>> _waiters = [];

    /// <summary>Completes when <paramref name="poll"/> has an answer, which it is asked for now and whenever the instance's status has changed.</summary>
    public async Task<T> WaitAsync<T>(string instanceId, Func<T?> poll, CancellationToken cancellationToken)
        where T : class
    {
        while (true)
        {
            var changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiters.AddOrUpdate(instanceId, _ => [changed], (_, others) => others.Add(changed));
            try
            {
                if (poll() is { } answer)
                {
                    return answer;
                }

                await changed.Task.WaitAsync(cancellationToken);
            }
            finally
            {
                Leave(instanceId, changed);
            }
        }
    }

    public void Notify(string instanceId)
    {
        if (!_waiters.IsEmpty && _waiters.TryGetValue(instanceId, out var waiting))
        {
            foreach (var waiter in waiting)
            {
                waiter.TrySetResult();
            }
        }
    }

    private void Leave(string instanceId, TaskCompletionSource waiter)
    {
        while (_waiters.TryGetValue(instanceId, out var waiting))
        {
            var others = waiting.Remove(waiter);
            if (others.IsEmpty ? _waiters.TryRemove(new(instanceId, waiting)) : _waiters.TryUpdate(instanceId, others, waiting))
            {
                return;
            }
        }
    }
}
