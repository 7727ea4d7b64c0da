using Interviews.Durable.Storage;

namespace Interviews.Durable.Scheduling;

/// <summary>An instance that has something to do, or had a moment ago.</summary>
internal sealed class HotInstance(long key)
{
    private readonly List<Message> _messages = [];

    public long Key { get; } = key;

    /// <summary>What the last commit left, or <c>null</c> when it must be read from the store.</summary>
    public Instance? State { get; set; }

    /// <summary>Whether an episode is running or waiting to run. Guarded by the directory's lock, like the messages.</summary>
    public bool IsScheduled { get; set; }

    /// <summary>Whether it is to look into its inbox.</summary>
    public bool IsWoken { get; set; }

    public bool HasMessages => _messages.Count > 0;

    public LinkedListNode<HotInstance>? Idle { get; set; }

    /// <summary>The last sequence number that was in the inbox when it was read: what comes up to it has come already.</summary>
    public long LoadedThrough { get; set; }

    public void Add(Message message) => _messages.Add(message);

    public List<Message> TakeMessages()
    {
        var taken = _messages.Where(message => message.Sequence == 0 || message.Sequence > LoadedThrough).ToList();
        _messages.Clear();
        return taken;
    }
}
