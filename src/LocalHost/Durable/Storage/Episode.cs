using Interviews.LocalHost.Durable.Execution;
using Interviews.LocalHost.Durable.History;
using Microsoft.DurableTask.Client;

namespace Interviews.LocalHost.Durable.Storage;

/// <summary>An episode that is to be committed.</summary>
/// <param name="Instance">As it was before.</param>
/// <param name="Consumed">The messages that it has reacted to or that came too late.</param>
/// <param name="Events">What is appended to the history.</param>
internal sealed record Episode(Instance Instance, DateTime Now, IReadOnlyList<Message> Consumed, IReadOnlyList<HistoryEvent> Events, EpisodeOutcome Outcome)
{
    /// <summary>Serialized here, off the writer's thread.</summary>
    public byte[] Row { get; } = HistoryJson.Write(Events);

    public IReadOnlyList<PendingActivity> Activities { get; } =
    [
        .. Outcome.Actions.OfType<ScheduleTaskAction>().Select(action => new PendingActivity(
            RowKey.Of(Instance.Key, action.Id), Instance.Generation, Instance.Id, action.Name, action.Version, action.Input, Instance.TraceParent)),
    ];

    public IReadOnlyList<DueTimer> Timers { get; } =
    [
        .. Outcome.Actions.OfType<CreateTimerAction>().Where(action => !action.IsCancelled)
            .Select(action => new DueTimer(action.FireAt.Ticks, Instance.Key, action.Id, Instance.Generation)),
    ];

    /// <summary>The instance as the commit has left it, or <c>null</c> when it starts over and is to be read again.</summary>
    public Instance? Next()
    {
        if (Outcome.Continuation is not null)
        {
            return null;
        }

        Instance.History.Append(Events);
        var running = Outcome.IsSuspended ? OrchestrationRuntimeStatus.Suspended : OrchestrationRuntimeStatus.Running;
        return Instance with { Status = Outcome.Completion?.Status ?? running };
    }
}
