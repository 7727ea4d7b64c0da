using Microsoft.DurableTask.Protobuf;

namespace Interviews.Durable;

/// <summary>The orchestrators and activities of the worker; names are looked up regardless of case.</summary>
public interface IDurableFunctions
{
    IEnumerable<string> OrchestratorNames { get; }

    IEnumerable<string> ActivityNames { get; }

    bool HasOrchestrator(string name);

    bool HasActivity(string name);

    /// <summary>
    /// Replays an orchestrator over its history and its news. What its function throws is a response too, <see cref="History.Endings.Failed"/>; an exception
    /// of this call means that the worker could not run it at all, and it is tried again.
    /// </summary>
    Task<OrchestratorResponse> RunOrchestratorAsync(string name, OrchestratorRequest request, CancellationToken cancellationToken);

    /// <summary>Runs an activity. What it throws is an outcome too; an exception of this call means that the worker could not run it at all.</summary>
    /// <param name="cancellationToken">Cancelled when the engine stops; the activity then runs again after the next start.</param>
    Task<ActivityOutcome> RunActivityAsync(ActivityInvocation invocation, CancellationToken cancellationToken);
}

/// <param name="Name">As the orchestrator spelled it.</param>
/// <param name="InstanceId">The orchestration that called.</param>
/// <param name="TaskId">The call's place in the order in which the orchestrator scheduled its tasks and timers.</param>
/// <param name="Input">JSON, or <c>null</c>.</param>
public sealed record ActivityInvocation(
    string Name,
    string? Version,
    string InstanceId,
    int TaskId,
    string? Input,
    IReadOnlyDictionary<string, string> Tags,
    TraceContext? ParentTraceContext);

/// <param name="Output">JSON, or <c>null</c>.</param>
/// <param name="Failure">What the activity threw, if it did.</param>
public sealed record ActivityOutcome(string? Output, TaskFailureDetails? Failure = null)
{
    public static ActivityOutcome Failed(TaskFailureDetails failure) => new(null, failure);
}
