using Microsoft.DurableTask.Protobuf;

namespace Interviews.Durable.History;

/// <summary>The failures that are the engine's to tell, in the words of the real host where it has some.</summary>
internal static class Failures
{
    private const string SubOrchestration = "DurableTask.Core.Exceptions.SubOrchestrationFailedException";
    private const string AlreadyExistsType = "DurableTask.Core.Exceptions.OrchestrationAlreadyExistsException";

    public static TaskFailureDetails MissingOrchestrator(string name, IDurableFunctions functions) =>
        Final("OrchestratorTaskNotFound", Describe(name, "an orchestrator", "orchestrator", functions.OrchestratorNames));

    public static TaskFailureDetails MissingActivity(string name, IDurableFunctions functions) =>
        Final("ActivityTaskNotFound", Describe(name, "an activity", "activity", functions.ActivityNames));

    /// <summary>The orchestrator asked for something that this engine cannot do.</summary>
    public static TaskFailureDetails Unsupported(OrchestratorAction.OrchestratorActionTypeOneofCase action) => Final(
        typeof(NotSupportedException).FullName!,
        action == OrchestratorAction.OrchestratorActionTypeOneofCase.SendEntityMessage
            ? "This host has no durable entities, so an orchestration cannot call or signal one."
            : $"This host does not know what to do when an orchestration asks for '{action}'.");

    public static TaskFailureDetails ChildTerminated(string? output) => Plain(SubOrchestration, output ?? "The sub-orchestration was terminated.");

    public static TaskFailureDetails ChildReplaced(string id) => Plain(SubOrchestration, $"The sub-orchestration '{id}' was replaced by a new instance of the same id.");

    public static TaskFailureDetails ChildExists(string id) => Final(AlreadyExistsType, $"An orchestration with the instance ID '{id}' already exists.");

    private static TaskFailureDetails Plain(string type, string message) => new() { ErrorType = type, ErrorMessage = message };

    /// <summary>No retry can help.</summary>
    private static TaskFailureDetails Final(string type, string message) => new() { ErrorType = type, ErrorMessage = message, IsNonRetriable = true };

    private static string Describe(string name, string aKind, string kind, IEnumerable<string> known)
    {
        var names = string.Join("', '", known);
        var info = names.Length == 0 ? $"No {kind} functions are currently registered!" : $"The following are the known {kind} functions: '{names}'.";
        return $"The function '{name}' doesn't exist, is disabled, or is not {aKind} function. Additional info: {info}";
    }
}
