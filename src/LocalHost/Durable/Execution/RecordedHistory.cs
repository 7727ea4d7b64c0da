using Interviews.LocalHost.Durable.History;
using Microsoft.DurableTask;
using Microsoft.Extensions.Logging.Abstractions;

namespace Interviews.LocalHost.Durable.Execution;

/// <summary>Holds today's code against a history that an earlier version of it has left.</summary>
internal static class RecordedHistory
{
    /// <summary>Replays an exported history.</summary>
    /// <param name="json">What <see cref="DurableEngine.ExportHistory"/> gave.</param>
    /// <returns>What the code does otherwise than the history says, or <c>null</c> when an instance with this history could go on.</returns>
    public static string? FindDifference(ReadOnlySpan<byte> json, string instanceId, OrchestratorFunction orchestrator, DataConverter converter)
    {
        var events = HistoryJson.Read(json);
        var recorded = events.OfType<ExecutionCompleted>().SingleOrDefault();
        var outcome = new OrchestrationExecutor(instanceId, orchestrator, converter, NullLoggerFactory.Instance).Run(events, []);
        if (outcome.Completion is { Failure: { } failure } && recorded?.Failure is null)
        {
            return failure.Message;
        }

        if (outcome.Actions.Count > 0)
        {
            return $"The code now also asks for {string.Join(", ", outcome.Actions)}.";
        }

        return (recorded?.Status, recorded?.Output) == (outcome.Completion?.Status, outcome.Completion?.Output)
            ? null
            : $"It was {Describe(recorded?.Status, recorded?.Output)} and is now {Describe(outcome.Completion?.Status, outcome.Completion?.Output)}.";
    }

    private static string Describe(object? status, string? output) => status is null ? "still running" : $"{status} with output {output ?? "null"}";
}
