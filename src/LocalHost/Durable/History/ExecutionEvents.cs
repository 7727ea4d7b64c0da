using Microsoft.DurableTask.Client;

namespace Interviews.LocalHost.Durable.History;

/// <summary>The orchestrator's code ran, over all that had come in by then.</summary>
/// <param name="At">The time, UTC, that the orchestrator saw.</param>
internal sealed record EpisodeStarted(DateTime At) : HistoryEvent;

/// <summary>A message only: the instance may start now. Becomes <see cref="ExecutionStarted"/> in the history.</summary>
internal sealed record StartDue : HistoryEvent;

internal sealed record ExecutionStarted(
    string Name, string Version, string? Input, ParentLink? Parent, IReadOnlyDictionary<string, string>? Tags, string? TraceParent) : HistoryEvent;

/// <summary>The call that an instance is the sub-orchestration of.</summary>
internal sealed record ParentLink(string InstanceId, string Name, long Key, int Generation, int TaskId);

internal sealed record ExecutionSuspended(string? Reason) : HistoryEvent;

internal sealed record ExecutionResumed(string? Reason) : HistoryEvent;

internal sealed record ExecutionTerminated(string? Output, bool Recursive) : HistoryEvent;

internal sealed record ExecutionCompleted(int Id, OrchestrationRuntimeStatus Status, string? Output, Failure? Failure) : OutgoingEvent(Id);
