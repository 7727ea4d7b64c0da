using Interviews.LocalHost.Durable.History;
using Microsoft.DurableTask.Client;

namespace Interviews.LocalHost.Durable.Storage;

/// <summary>An instance as the last commit left it.</summary>
/// <param name="Key">Its number; an instance that replaces another of the same id has one of its own.</param>
/// <param name="Generation">Grows with each ContinueAsNew.</param>
internal sealed record Instance(
    long Key,
    string Id,
    int Generation,
    string Name,
    string Version,
    OrchestrationRuntimeStatus Status,
    string? Input,
    string? CustomStatus,
    long? StartAt,
    IReadOnlyDictionary<string, string>? Tags,
    string? TraceParent,
    ParentLink? Parent)
{
    public InstanceHistory History { get; init; } = new();

    public bool HasEnded => HasEndedIn(Status);

    /// <summary>Whether the current generation has had its first episode.</summary>
    public bool HasStarted => History.Episodes > 0;

    public ExecutionStarted ToStarted() => new(Name, Version, Input, Parent, Tags, TraceParent);

    public static bool HasEndedIn(OrchestrationRuntimeStatus status) =>
        status is OrchestrationRuntimeStatus.Completed or OrchestrationRuntimeStatus.Failed or OrchestrationRuntimeStatus.Terminated;
}

/// <summary>Something for an instance to react to.</summary>
/// <param name="Sequence">Its place in the inbox, or 0 for a result that is stored only together with the episode that consumes it.</param>
/// <param name="Generation">The generation it is meant for; <c>null</c> for any.</param>
internal sealed record Message(long Sequence, int? Generation, HistoryEvent Event);

/// <summary>A message that was stored and is to be handed to its instance.</summary>
internal sealed record Delivery(long Key, Message Message);

/// <summary>An instance to be created.</summary>
/// <param name="StartAt">When it is to start; <c>null</c> at once.</param>
/// <param name="Refusals">Statuses in which an instance of the same id is left alone.</param>
internal sealed record NewInstance(
    string Id,
    string Name,
    string Version,
    string? Input,
    DateTime? StartAt,
    IReadOnlyDictionary<string, string>? Tags,
    string? TraceParent,
    ParentLink? Parent,
    IReadOnlySet<OrchestrationRuntimeStatus> Refusals);

/// <summary>An activity that is to run, or to run again.</summary>
internal sealed record PendingActivity(long At, int Generation, string InstanceId, string Name, string Version, string? Input, string? TraceParent)
{
    public long Key => RowKey.Key(At);

    public int TaskId => RowKey.Number(At);
}

/// <summary>A timer in the index.</summary>
internal sealed record DueTimer(long Due, long Key, int TaskId, int Generation);
