namespace Interviews.LocalHost.Queues;

/// <summary>Where queue messages live.</summary>
internal interface IQueueTransport
{
    /// <summary>Raised with the queue's name, on any thread, when a message may have become visible, will at a new instant, or it is time to look again.</summary>
    event Action<string>? Arrived;

    /// <summary>
    /// Stores every message; completes once they would survive a crash. When it fails, some may be stored all the same, where the queues have no transactions:
    /// the function that sent them is tried again by its trigger, so each message is there at least once.
    /// </summary>
    Task SendAsync(IReadOnlyList<OutgoingMessage> messages);

    /// <summary>Takes up to <paramref name="limit"/> visible messages, the longest visible first. They stay taken until they are settled or this process ends.</summary>
    Task<IReadOnlyList<QueueMessage>> ReceiveAsync(string queue, int limit);

    /// <summary>Gives the message back, visible after <paramref name="visibility"/>; it keeps its dequeue count.</summary>
    Task HideAsync(QueueMessage message, TimeSpan visibility);

    Task DeleteAsync(QueueMessage message);

    /// <summary>Moves the message to <c>&lt;queue&gt;-poison</c>, where it may stand twice but never not at all.</summary>
    Task PoisonAsync(QueueMessage message);

    /// <summary>
    /// When, by the host's clock, the next message of the queue becomes visible (a past instant when one is), or <c>null</c> when there is none to wait for or
    /// another clock decides: then <see cref="Arrived"/> tells.
    /// </summary>
    DateTimeOffset? NextVisible(string queue);
}

/// <param name="Queue">The queue it goes to, which is made when it does not exist.</param>
/// <param name="Body">The text of the message.</param>
/// <param name="Delay">How long it stays hidden at first.</param>
internal sealed record OutgoingMessage(string Queue, string Body, TimeSpan Delay = default);

/// <param name="Id">Names the message within its queue.</param>
/// <param name="DequeueCount">How often it has been taken, this time included.</param>
internal record QueueMessage(string Queue, string Id, string Body, int DequeueCount, DateTimeOffset InsertedAt);
