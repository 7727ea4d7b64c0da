using Interviews.Durable.History;
using Microsoft.DurableTask.Protobuf;
using Kind = Microsoft.DurableTask.Protobuf.HistoryEvent.EventTypeOneofCase;

namespace Interviews.Durable.Storage;

/// <summary>An episode that is to be committed: what the orchestrator was told and what it asked for.</summary>
internal sealed class Episode
{
    /// <param name="instance">As it was before.</param>
    /// <param name="consumed">The messages that it has reacted to or that came too late.</param>
    /// <param name="news">What the orchestrator was told.</param>
    /// <param name="response">What it asked for.</param>
    public Episode(Instance instance, DateTime now, IReadOnlyList<Message> consumed, IReadOnlyList<HistoryEvent> news, OrchestratorResponse response)
    {
        Instance = instance;
        Now = now;
        Consumed = consumed;
        Actions = response.Actions;
        Completion = response.Actions.FirstOrDefault(action => action.CompleteOrchestration is not null)?.CompleteOrchestration;
        CustomStatus = response.CustomStatus ?? (instance.HasStarted && Completion?.FailureDetails is null ? null : instance.CustomStatus);
        var records = response.Actions.Select(action => ActionRecord.Of(action, instance, now)).OfType<HistoryEvent>().ToList();
        Events = [.. news, .. records, HistoryEvents.EpisodeCompleted(now)];
        Activities = [.. records.Where(e => e.EventTypeCase == Kind.TaskScheduled).Select(ToActivity)];
        Timers = Completion is not null ? [] : [.. records.Where(e => e.EventTypeCase == Kind.TimerCreated).Select(e => ToTimer(instance, e))];
        Row = HistoryEvents.ToRow(Events);
    }

    public Instance Instance { get; }

    public DateTime Now { get; }

    public IReadOnlyList<Message> Consumed { get; }

    public IReadOnlyList<OrchestratorAction> Actions { get; }

    /// <summary>What is appended to the history.</summary>
    public IReadOnlyList<HistoryEvent> Events { get; }

    /// <summary>Serialized here, off the writer's thread.</summary>
    public byte[] Row { get; }

    public string? CustomStatus { get; }

    public CompleteOrchestrationAction? Completion { get; }

    /// <summary>Whether the next generation begins after it.</summary>
    public bool StartsOver => Completion?.OrchestrationStatus == OrchestrationStatus.ContinuedAsNew;

    public IReadOnlyList<PendingActivity> Activities { get; }

    public IReadOnlyList<DueTimer> Timers { get; }

    /// <summary>In which the instance is when this has been committed.</summary>
    public OrchestrationStatus StatusAfter => Completion switch
    {
        { OrchestrationStatus: OrchestrationStatus.ContinuedAsNew } => OrchestrationStatus.Running,
        { } completion => completion.OrchestrationStatus,
        null => Instance.History.SuspendedAfter(Events) ? OrchestrationStatus.Suspended : OrchestrationStatus.Running,
    };

    public static DueTimer ToTimer(Instance instance, HistoryEvent created) =>
        new(created.TimerCreated.FireAt.ToDateTime().Ticks, instance.Key, created.EventId, instance.Generation);

    /// <summary>The instance as the commit has left it, or <c>null</c> when it starts over and is to be read again.</summary>
    public Instance? Next()
    {
        if (StartsOver)
        {
            return null;
        }

        var after = Instance with { Status = StatusAfter, CustomStatus = CustomStatus };
        Instance.History.Append(Events);
        return after;
    }

    private PendingActivity ToActivity(HistoryEvent call) => new(RowKey.Of(Instance.Key, call.EventId), Instance.Generation, Instance.Id, call);
}
