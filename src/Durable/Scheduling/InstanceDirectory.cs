using Interviews.Durable.Storage;

namespace Interviews.Durable.Scheduling;

/// <summary>
/// The instances in memory: those that have something to do, and the few that had last. Runs one episode of each at a time.
/// Everything else sleeps in the store.
/// </summary>
internal sealed class InstanceDirectory(Func<HotInstance, Task> run, WorkTracker tracker, DurableEngineOptions options)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<long, HotInstance> _instances = [];
    private readonly LinkedList<HotInstance> _idle = [];
    private readonly Queue<HotInstance> _ready = [];
    private int _running;
    private bool _isOpen;
    private TaskCompletionSource? _room;
    private TaskCompletionSource? _closed;

    /// <summary>How many instances are in memory.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _instances.Count;
            }
        }
    }

    /// <summary>Begins to run what has been posted so far and will be posted.</summary>
    public void Open()
    {
        var first = new List<HotInstance>();
        lock (_lock)
        {
            _isOpen = true;
            while (TakeNext() is { } next)
            {
                first.Add(next);
            }
        }

        first.ForEach(Start);
    }

    /// <summary>Lets no further episode begin; completes when those under way are committed.</summary>
    public Task CloseAsync()
    {
        lock (_lock)
        {
            _isOpen = false;
            _room?.TrySetResult();
            _closed ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            CompleteClosing();
            return _closed.Task;
        }
    }

    /// <summary>Hands a message to an instance and sees to it that it runs.</summary>
    public void Post(Delivery delivery) => Schedule(delivery.Key, delivery.Message);

    /// <summary>Lets an instance look into its inbox.</summary>
    public void Wake(long key) => Schedule(key, null);

    /// <summary>Forgets an instance that has been replaced or purged.</summary>
    public void Forget(long key)
    {
        lock (_lock)
        {
            if (_instances.TryGetValue(key, out var instance))
            {
                instance.State = null;
                if (!instance.IsScheduled)
                {
                    Remove(instance);
                }
            }
        }
    }

    /// <summary>The messages for the next episode; when there are none and nothing has to be read, the instance's turn is over.</summary>
    public List<Message>? TakeMessages(HotInstance instance)
    {
        HotInstance? next = null;
        try
        {
            lock (_lock)
            {
                if (_isOpen && (instance.HasMessages || instance.IsWoken))
                {
                    instance.IsWoken = false;
                    return instance.TakeMessages();
                }

                Retire(instance);
                _running--;
                CompleteClosing();
                next = TakeNext();
            }
        }
        finally
        {
            Start(next);
        }

        tracker.End();
        return null;
    }

    /// <summary>Completes when no more instances wait for their turn than can be served soon.</summary>
    public Task WhenRoom()
    {
        lock (_lock)
        {
            return !_isOpen || _ready.Count < options.MaxConcurrentEpisodes
                ? Task.CompletedTask
                : (_room ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }
    }

    private void Schedule(long key, Message? message)
    {
        HotInstance? next = null;
        lock (_lock)
        {
            if (!_instances.TryGetValue(key, out var instance))
            {
                instance = new HotInstance(key);
                _instances.Add(key, instance);
            }

            if (message is null)
            {
                instance.IsWoken = true;
            }
            else
            {
                instance.Add(message);
            }

            if (!instance.IsScheduled)
            {
                instance.IsScheduled = true;
                RemoveFromIdle(instance);
                tracker.Begin();
                _ready.Enqueue(instance);
                next = TakeNext();
            }
        }

        Start(next);
    }

    private void CompleteClosing()
    {
        if (_running == 0)
        {
            _closed?.TrySetResult();
        }
    }

    private HotInstance? TakeNext()
    {
        if (!_isOpen || _running >= options.MaxConcurrentEpisodes || !_ready.TryDequeue(out var next))
        {
            return null;
        }

        _running++;
        if (_room is { } room && _ready.Count < options.MaxConcurrentEpisodes)
        {
            _room = null;
            room.TrySetResult();
        }

        return next;
    }

    private void Start(HotInstance? instance)
    {
        if (instance is not null)
        {
            ThreadPool.UnsafeQueueUserWorkItem(static work => _ = work.run(work.instance), (run, instance), preferLocal: false);
        }
    }

    private void Retire(HotInstance instance)
    {
        instance.IsScheduled = false;
        if (instance.State is null || instance.State.HasEnded)
        {
            Remove(instance);
            return;
        }

        instance.Idle = _idle.AddLast(instance);
        if (_idle.Count > options.MaxHotInstances)
        {
            Remove(_idle.First!.Value);
        }
    }

    private void Remove(HotInstance instance)
    {
        RemoveFromIdle(instance);
        _instances.Remove(instance.Key);
    }

    private void RemoveFromIdle(HotInstance instance)
    {
        if (instance.Idle is { } node)
        {
            _idle.Remove(node);
            instance.Idle = null;
        }
    }
}
