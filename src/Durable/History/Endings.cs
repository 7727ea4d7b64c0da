using Microsoft.DurableTask.Protobuf;

namespace Interviews.Durable.History;

/// <summary>What an orchestrator would have answered to end, where it is not asked or gives no answer.</summary>
public static class Endings
{
    /// <summary>The orchestrator has failed.</summary>
    public static OrchestratorResponse Failed(TaskFailureDetails failure) => Ended(
        new CompleteOrchestrationAction { OrchestrationStatus = OrchestrationStatus.Failed, Result = failure.ErrorMessage, FailureDetails = failure });

    internal static OrchestratorResponse Terminated(string? output) =>
        Ended(new CompleteOrchestrationAction { OrchestrationStatus = OrchestrationStatus.Terminated, Result = output });

    private static OrchestratorResponse Ended(CompleteOrchestrationAction completion) =>
        new() { Actions = { new OrchestratorAction { Id = -1, CompleteOrchestration = completion } } };
}
