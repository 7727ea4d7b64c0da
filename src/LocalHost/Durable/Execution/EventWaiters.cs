using Interviews.LocalHost.Durable.History;
using Microsoft.DurableTask;

namespace Interviews.LocalHost.Durable.Execution;

/// <summary>
/// Who waits for which external event, and which events nobody waited for yet. As in the real engine the newest waiter of a name gets the next event, so
/// that a loop which races a wait against something else may abandon its wait; and a cancelled wait still takes the event that comes to it.
/// </summary>
internal sealed class EventWaiters(DataConverter converter)
{
    private readonly Dictionary<string, Stack<IEventWaiter>> _waiters = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Queue<EventRaised>> _unclaimed = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The events that nobody waited for, oldest first.</summary>
    public IEnumerable<EventRaised> Unclaimed => _unclaimed.Values.SelectMany(queue => queue).OrderBy(raised => raised.Sequence);

    public bool AnyoneWaits => _waiters.Values.Any(stack => stack.Any(waiter => waiter.IsWaiting));

    public Task<T> Wait<T>(string name, CancellationToken cancellation)
    {
        var waiter = new EventWaiter<T>();
        if (_waiters.TryGetValue(name, out var stack) && stack.TryPeek(out var other) && other.EventType != typeof(T))
        {
#pragma warning disable MA0015 // the real engine's text, which a parameter name would lengthen
            throw new ArgumentException(
                $"Events with the same name must have the same type argument. Expected {other.EventType.FullName} but was requested {typeof(T).FullName}.");
#pragma warning restore MA0015
        }

        if (stack is null)
        {
            stack = [];
            _waiters.Add(name, stack);
        }

        stack.Push(waiter);
        if (_unclaimed.TryGetValue(name, out var queue) && queue.TryDequeue(out var raised))
        {
            Deliver(raised);
        }

        cancellation.Register(() => waiter.TrySetCanceled(cancellation));
        return waiter.Task;
    }

    public void Deliver(EventRaised raised)
    {
        if (_waiters.TryGetValue(raised.Name, out var stack) && stack.TryPop(out var waiter))
        {
            waiter.Receive(converter.Deserialize(raised.Input, waiter.EventType));
            return;
        }

        if (!_unclaimed.TryGetValue(raised.Name, out var queue))
        {
            queue = [];
            _unclaimed.Add(raised.Name, queue);
        }

        queue.Enqueue(raised);
    }

    private interface IEventWaiter
    {
        Type EventType { get; }

        bool IsWaiting { get; }

        void Receive(object? value);
    }

    private sealed class EventWaiter<T> : TaskCompletionSource<T>, IEventWaiter
    {
        public Type EventType => typeof(T);

        public bool IsWaiting => !Task.IsCompleted;

        public void Receive(object? value) => TrySetResult(value is null ? default! : (T)value);
    }
}
