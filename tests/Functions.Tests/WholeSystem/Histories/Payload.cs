using System.Text.Json.Nodes;
using Microsoft.DurableTask.Protobuf;
using Action = Microsoft.DurableTask.Protobuf.OrchestratorAction.OrchestratorActionTypeOneofCase;
using Event = Microsoft.DurableTask.Protobuf.HistoryEvent.EventTypeOneofCase;

namespace Interviews.Functions.Tests.WholeSystem.Histories;

/// <summary>Something that was asked for, with all that went along.</summary>
/// <remarks>The SDK compares names only; a payload that is read or written otherwise would send running instances astray without a word.</remarks>
internal sealed class Payload
{
    private readonly string _what;
    private readonly JsonNode? _input;

    private Payload(string what, string? input) => (_what, _input) = (what, string.IsNullOrEmpty(input) ? null : JsonNode.Parse(input));

    /// <returns><c>null</c> for an event that asks for nothing.</returns>
    public static Payload? Of(HistoryEvent recorded) => recorded.EventTypeCase switch
    {
        Event.TaskScheduled => new($"activity {recorded.TaskScheduled.Name}", recorded.TaskScheduled.Input),
        Event.TimerCreated => new($"timer {recorded.TimerCreated.FireAt.ToDateTime():O}", null),
        Event.ExecutionCompleted => new($"end {recorded.ExecutionCompleted.OrchestrationStatus} {recorded.ExecutionCompleted.FailureDetails?.ErrorMessage}", recorded.ExecutionCompleted.Result),
        _ => null,
    };

    public static Payload Of(OrchestratorAction action) => action.OrchestratorActionTypeCase switch
    {
        Action.ScheduleTask => new($"activity {action.ScheduleTask.Name}", action.ScheduleTask.Input),
        Action.CreateTimer => new($"timer {action.CreateTimer.FireAt.ToDateTime():O}", null),
        Action.CompleteOrchestration => new(
            $"end {action.CompleteOrchestration.OrchestrationStatus} {action.CompleteOrchestration.FailureDetails?.ErrorMessage}", action.CompleteOrchestration.FailureDetails is null ? action.CompleteOrchestration.Result : null),
        _ => new(action.OrchestratorActionTypeCase.ToString(), null),
    };

    /// <summary>Whether everything that was recorded is still said; more may be said by now.</summary>
    public bool Says(Payload recorded) => _what == recorded._what && Covers(_input, recorded._input);

    public override string ToString() => $"{_what} {_input?.ToJsonString()}".Trim();

    private static bool Covers(JsonNode? more, JsonNode? recorded) => (more, recorded) switch
    {
        (JsonObject m, JsonObject r) => r.All(field => m.TryGetPropertyValue(field.Key, out var value) && Covers(value, field.Value)),
        (JsonArray m, JsonArray r) => m.Count == r.Count && m.Zip(r).All(pair => Covers(pair.First, pair.Second)),
        _ => JsonNode.DeepEquals(more, recorded),
    };
}
