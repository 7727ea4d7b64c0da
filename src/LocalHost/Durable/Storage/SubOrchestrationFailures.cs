using DurableTask.Core.Exceptions;
using Interviews.LocalHost.Durable.History;

namespace Interviews.LocalHost.Durable.Storage;

/// <summary>What a parent hears of a sub-orchestration that ended without an exception of its own.</summary>
internal static class SubOrchestrationFailures
{
    private const string Type = "DurableTask.Core.Exceptions.SubOrchestrationFailedException";

    public static Failure Terminated(string? output) => new(Type, output ?? "The sub-orchestration was terminated.");

    public static Failure Replaced(string id) => new(Type, $"The sub-orchestration '{id}' was replaced by a new instance of the same id.");

    public static Failure AlreadyExists(string id) =>
        new(typeof(OrchestrationAlreadyExistsException).FullName!, $"An orchestration with the instance ID '{id}' already exists.", IsFinal: true);
}
