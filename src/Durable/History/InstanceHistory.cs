using Microsoft.DurableTask.Protobuf;
using Kind = Microsoft.DurableTask.Protobuf.HistoryEvent.EventTypeOneofCase;

namespace Interviews.Durable.History;

/// <summary>The events of one generation of an instance, and what follows from them: which calls are open, whether it is suspended.</summary>
internal sealed class InstanceHistory
{
    private readonly List<HistoryEvent> _events = [];
    private readonly HashSet<int> _open = [];

    public IReadOnlyList<HistoryEvent> Events => _events;

    /// <summary>How many episodes there are; each is stored as one row.</summary>
    public int Episodes { get; private set; }

    /// <summary>The calls that have no result yet; cancelled timers among them, for an orchestrator does not tell.</summary>
    public IEnumerable<HistoryEvent> OpenCalls => _events.Where(e => e.IsCall() && _open.Contains(e.EventId));

    public bool IsSuspended { get; private set; }

    /// <summary>Whether a call has no result yet.</summary>
    public bool IsOpen(int id) => _open.Contains(id);

    public void Append(IReadOnlyList<HistoryEvent> episode)
    {
        Episodes++;
        _events.AddRange(episode);
        IsSuspended = SuspendedAfter(episode);
        foreach (var e in episode)
        {
            if (e.IsCall())
            {
                _open.Add(e.EventId);
            }
            else if (e.ResultOf() is { } id)
            {
                _open.Remove(id);
            }
        }
    }

    /// <summary>Whether it will be suspended once these events have been appended.</summary>
    public bool SuspendedAfter(IEnumerable<HistoryEvent> episode) => episode.Aggregate(IsSuspended, (suspended, e) => e.EventTypeCase switch
    {
        Kind.ExecutionSuspended => true,
        Kind.ExecutionResumed => false,
        _ => suspended,
    });
}
