using System.Diagnostics.CodeAnalysis;

namespace Interviews.Sqlite;

/// <summary>What waits for the one thread that takes it, in order. While there is nothing that thread sleeps; it does not spin first, which would cost more than the work itself.</summary>
internal sealed class WaitingLine<T>
{
#pragma warning disable MA0158 // System.Threading.Lock has no Wait and Pulse
    private readonly object _lock = new();
#pragma warning restore MA0158
    private readonly Queue<T> _items = [];
    private bool _isClosed;

    /// <exception cref="ObjectDisposedException">The line is closed.</exception>
    public void Add(T item)
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_isClosed, this);
            _items.Enqueue(item);
            Monitor.Pulse(_lock);
        }
    }

    /// <summary>Waits for the next item.</summary>
    /// <returns><c>false</c> when the line is closed and empty.</returns>
    public bool Take([MaybeNullWhen(false)] out T item)
    {
        lock (_lock)
        {
            while (_items.Count == 0 && !_isClosed)
            {
                Monitor.Wait(_lock);
            }

            return _items.TryDequeue(out item);
        }
    }

    /// <summary>Takes the next item if there is one.</summary>
    public bool TryTake([MaybeNullWhen(false)] out T item)
    {
        lock (_lock)
        {
            return _items.TryDequeue(out item);
        }
    }

    /// <summary>Takes up nothing new. What is in the line can be taken still.</summary>
    public void Close()
    {
        lock (_lock)
        {
            _isClosed = true;
            Monitor.PulseAll(_lock);
        }
    }
}
