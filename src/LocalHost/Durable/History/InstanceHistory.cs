namespace Interviews.LocalHost.Durable.History;

/// <summary>The events of one generation of an instance, and which of its tasks have no result yet.</summary>
internal sealed class InstanceHistory
{
    private readonly List<HistoryEvent> _events = [];
    private readonly HashSet<int> _open = [];

    public IReadOnlyList<HistoryEvent> Events => _events;

    /// <summary>How many episodes there are; each is stored as one row.</summary>
    public int Episodes { get; private set; }

    /// <summary>The sub-orchestrations that were called and have not answered yet.</summary>
    public IEnumerable<SubOrchestrationCreated> OpenSubOrchestrations => _events.OfType<SubOrchestrationCreated>().Where(created => _open.Contains(created.Id));

    /// <summary>The timers that have not fired; those that were cancelled among them.</summary>
    public IEnumerable<TimerCreated> UnfiredTimers => _events.OfType<TimerCreated>().Where(created => _open.Contains(created.Id));

    public bool IsOpen(int taskId) => _open.Contains(taskId);

    public void Append(IReadOnlyList<HistoryEvent> episode)
    {
        Episodes++;
        _events.AddRange(episode);
        foreach (var e in episode)
        {
            switch (e)
            {
                case TaskScheduled or TimerCreated or SubOrchestrationCreated:
                    _open.Add(((OutgoingEvent)e).Id);
                    break;
                case ResultEvent result:
                    _open.Remove(result.TaskId);
                    break;
            }
        }
    }
}
