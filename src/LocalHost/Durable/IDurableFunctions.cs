using Microsoft.DurableTask;

namespace Interviews.LocalHost.Durable;

/// <summary>The orchestrators and activities that the engine may run; names are looked up regardless of case.</summary>
internal interface IDurableFunctions
{
    IEnumerable<string> OrchestratorNames { get; }

    IEnumerable<string> ActivityNames { get; }

    OrchestratorFunction? FindOrchestrator(string name);

    ActivityFunction? FindActivity(string name);
}

/// <summary>
/// Runs an orchestrator from its beginning; called once for each episode, on the thread and synchronization context that the returned task depends on.
/// Nothing between this call and the user's function may await anything that is not complete already.
/// </summary>
/// <param name="context">What the user's function is given. Its input is read with <see cref="TaskOrchestrationContext.GetInput{T}"/>.</param>
/// <returns>The output, to be serialized by the engine.</returns>
internal delegate Task<object?> OrchestratorFunction(TaskOrchestrationContext context);

/// <summary>Runs an activity. What it throws becomes the <see cref="TaskFailureDetails"/> that the orchestrator sees.</summary>
/// <param name="cancellation">Cancelled when the engine stops; the activity then runs again after the next start.</param>
/// <returns>The output, serialized.</returns>
internal delegate Task<string?> ActivityFunction(ActivityInvocation invocation, CancellationToken cancellation);

/// <param name="Name">As the orchestrator spelled it.</param>
/// <param name="InstanceId">The orchestration that called.</param>
/// <param name="TaskId">The call's place in the order in which the orchestrator scheduled its tasks and timers.</param>
/// <param name="Input">Serialized, or <c>null</c>.</param>
/// <param name="Converter">Reads the input and writes the output.</param>
internal sealed record ActivityInvocation(string Name, string Version, string InstanceId, int TaskId, string? Input, DataConverter Converter);
