using Interviews.LocalHost.Durable.History;

namespace Interviews.LocalHost.Durable.Execution;

/// <summary>What the orchestrator has asked for; replay strikes off what the history already has, and names what differs.</summary>
internal sealed class PendingActions
{
    private const string Blame = "Was a change made to the orchestrator code after this instance had already started running?";

    private readonly SortedDictionary<int, OrchestratorAction> _actions = [];
    private readonly SortedDictionary<int, OrchestratorAction> _held = [];

    public IEnumerable<OrchestratorAction> All => _actions.Values;

    public void Add(OrchestratorAction action) => _actions.Add(action.Id, action);

    public OrchestratorAction? Find(int id) => _actions.GetValueOrDefault(id) ?? _held.GetValueOrDefault(id);

    /// <summary>Keeps everything back until <see cref="Release"/>: the instance is suspended.</summary>
    public void Hold() => Move(_actions, _held);

    public void Release() => Move(_held, _actions);

    /// <exception cref="NonDeterminismException">The orchestrator did not do this, or something else in its place.</exception>
    public void Match(OutgoingEvent recorded)
    {
        var actual = _actions.GetValueOrDefault(recorded.Id);
        if (!IsSame(recorded, actual))
        {
            throw new NonDeterminismException(Describe(recorded, actual));
        }

        _actions.Remove(recorded.Id);
    }

    private static bool IsSame(OutgoingEvent recorded, OrchestratorAction? actual) => (recorded, actual) switch
    {
        (TaskScheduled e, ScheduleTaskAction a) => SameName(e.Name, a.Name),
        (TimerCreated, CreateTimerAction) => true,
        (SubOrchestrationCreated e, CreateSubOrchestrationAction a) => SameName(e.Name, a.Name),
        (EventSent e, SendEventAction a) => SameName(e.Name, a.EventName),
        _ => false,
    };

    private static bool SameName(string recorded, string actual) => string.Equals(recorded, actual, StringComparison.OrdinalIgnoreCase);

    private static string Describe(OutgoingEvent recorded, OrchestratorAction? actual) =>
        $"A previous execution of this orchestration scheduled {DescribeRecorded(recorded)}, but the current {DescribeActual(recorded, actual)} {Blame}";

    private static string DescribeRecorded(OutgoingEvent recorded) => recorded switch
    {
        TaskScheduled e => $"an activity task with sequence ID {e.Id} and name '{e.Name}' (version '{e.Version}')",
        TimerCreated e => $"a timer task with sequence number {e.Id}",
        SubOrchestrationCreated e =>
            $"a sub-orchestration task with sequence ID {e.Id} and name '{e.Name}' (version '{e.Version}', instance ID '{e.InstanceId}')",
        EventSent e => $"a send event task with sequence ID {e.Id}, type 'EventSent' name '{e.Name}', instance ID '{e.InstanceId}'",
        _ => $"{recorded.GetType().Name} with sequence ID {recorded.Id}",
    };

    private static string DescribeActual(OutgoingEvent recorded, OrchestratorAction? actual) => (recorded, actual) switch
    {
        (_, null) => "replay execution hasn't (yet?) scheduled this task.",
        (TaskScheduled, ScheduleTaskAction a) => $"orchestration replay instead scheduled an activity task named '{a.Name}' with this sequence number.",
        (SubOrchestrationCreated, CreateSubOrchestrationAction a) =>
            $"orchestration replay instead scheduled a sub-orchestration task with name {a.Name} at this sequence number.",
        (EventSent, SendEventAction a) => $"orchestration replay instead scheduled a send event task with name {a.EventName} at this sequence number.",
        (_, ScheduleTaskAction a) => $"orchestration replay instead produced a {a.Kind} action named '{a.Name}' with this sequence number.",
        (_, CreateSubOrchestrationAction a) => $"orchestration replay instead produced a {a.Kind} action named '{a.Name}' with this sequence number.",
        (_, SendEventAction a) => $"orchestration replay instead produced a {a.Kind} action named '{a.EventName}' with this sequence number.",
        _ => $"orchestration replay instead produced a {actual.Kind} action with this sequence number.",
    };

    private static void Move(SortedDictionary<int, OrchestratorAction> from, SortedDictionary<int, OrchestratorAction> to)
    {
        foreach (var (id, action) in from)
        {
            to.Add(id, action);
        }

        from.Clear();
    }
}
