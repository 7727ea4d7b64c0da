using Interviews.LocalHost.Durable.History;

namespace Interviews.LocalHost.Durable.Scheduling;

/// <summary>What a caller is told of a function that does not exist, in the words of the real host.</summary>
internal static class MissingFunction
{
    public static Failure Orchestrator(string name, IDurableFunctions functions) =>
        new("OrchestratorTaskNotFound", Describe(name, "an orchestrator", "orchestrator", functions.OrchestratorNames), IsFinal: true);

    public static Failure Activity(string name, IDurableFunctions functions) =>
        new("ActivityTaskNotFound", Describe(name, "an activity", "activity", functions.ActivityNames), IsFinal: true);

    private static string Describe(string name, string aKind, string kind, IEnumerable<string> known)
    {
        var names = string.Join("', '", known);
        var info = names.Length == 0 ? $"No {kind} functions are currently registered!" : $"The following are the known {kind} functions: '{names}'.";
        return $"The function '{name}' doesn't exist, is disabled, or is not {aKind} function. Additional info: {info}";
    }
}
