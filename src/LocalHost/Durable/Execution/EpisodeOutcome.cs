using Interviews.LocalHost.Durable.History;
using Microsoft.DurableTask.Client;

namespace Interviews.LocalHost.Durable.Execution;

/// <summary>What an episode came to.</summary>
/// <param name="Actions">What is to be done now, in the order it was asked for.</param>
/// <param name="CancelledTimers">Timers of earlier episodes that nobody waits for any more.</param>
/// <param name="CustomStatus">Serialized, or <c>null</c>.</param>
/// <param name="Completion">Set when the instance has ended.</param>
/// <param name="Continuation">Set when the instance starts over.</param>
internal sealed record EpisodeOutcome(
    IReadOnlyList<OrchestratorAction> Actions,
    IReadOnlyList<TimerCreated> CancelledTimers,
    string? CustomStatus,
    bool IsSuspended,
    Completion? Completion,
    Continuation? Continuation)
{
    public static EpisodeOutcome Failed(Failure failure) =>
        new([], [], null, false, new Completion(OrchestrationRuntimeStatus.Failed, failure.Message, failure, false), null);

    public static EpisodeOutcome Terminated(ExecutionTerminated terminated) =>
        new([], [], null, false, new Completion(OrchestrationRuntimeStatus.Terminated, terminated.Output, null, terminated.Recursive), null);
}

/// <param name="Output">The serialized result, or the message of the failure.</param>
/// <param name="Recursive">Sub-orchestrations that still run are to be terminated too.</param>
internal sealed record Completion(OrchestrationRuntimeStatus Status, string? Output, Failure? Failure, bool Recursive);

/// <param name="Version">The next generation's version; <c>null</c> keeps this one's.</param>
/// <param name="Carried">The events that the next generation begins with.</param>
internal sealed record Continuation(string? Input, string? Version, IReadOnlyList<EventRaised> Carried);
