using Interviews.Durable.History;
using Microsoft.DurableTask.Protobuf;

namespace Interviews.Durable.Storage;

/// <summary>An instance as the last commit left it.</summary>
/// <param name="Key">Its number; an instance that replaces another of the same id has one of its own.</param>
/// <param name="Generation">Grows with each ContinueAsNew.</param>
/// <param name="Start">The event that begins, or will begin, the history of this generation: name, version, input, parent and tags.</param>
internal sealed record Instance(long Key, int Generation, OrchestrationStatus Status, string? CustomStatus, HistoryEvent Start, ParentKey? Parent)
{
    public InstanceHistory History { get; init; } = new();

    public ExecutionStartedEvent Execution => Start.ExecutionStarted;

    public string Id => Execution.OrchestrationInstance.InstanceId;

    public bool HasEnded => HasEndedIn(Status);

    /// <summary>Whether the current generation has had its first episode.</summary>
    public bool HasStarted => History.Episodes > 0;

    public static bool HasEndedIn(OrchestrationStatus status) =>
        status is OrchestrationStatus.Completed or OrchestrationStatus.Failed or OrchestrationStatus.Terminated;
}

/// <summary>Where the result of a sub-orchestration goes; which call it answers is in its <see cref="ExecutionStartedEvent.ParentInstance"/>.</summary>
internal sealed record ParentKey(long Key, int Generation);

/// <summary>Something for an instance to react to.</summary>
/// <param name="Sequence">
/// Its place in the inbox, or 0 for a result that is stored only together with the episode that consumes it. Negative for what an earlier
/// generation has left to this one: it comes before all that has arrived since.
/// </param>
/// <param name="Generation">The generation it is meant for; <c>null</c> for any.</param>
internal sealed record Message(long Sequence, int? Generation, HistoryEvent Event);

/// <summary>A message that was stored and is to be handed to its instance.</summary>
internal sealed record Delivery(long Key, Message Message);

/// <summary>An activity that is to run, or to run again.</summary>
/// <param name="Call">The event in the history of the instance that asked for it.</param>
internal sealed record PendingActivity(long At, int Generation, string InstanceId, HistoryEvent Call)
{
    public long Key => RowKey.Key(At);
}

/// <summary>A timer in the index.</summary>
internal sealed record DueTimer(long Due, long Key, int TaskId, int Generation);
