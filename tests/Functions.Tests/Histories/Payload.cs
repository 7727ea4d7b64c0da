using System.Text.Json.Nodes;
using Interviews.LocalHost.Durable.Execution;
using Interviews.LocalHost.Durable.History;

namespace Interviews.Functions.Tests.Histories;

/// <summary>Something that was asked for, with all that went along.</summary>
internal sealed class Payload
{
    private readonly string _what;
    private readonly JsonNode? _input;

    private Payload(string what, string? input) => (_what, _input) = (what, input is null ? null : JsonNode.Parse(input));

    public static Payload Of(HistoryEvent recorded) => recorded switch
    {
        TaskScheduled e => new(e.Name, e.Input),
        TimerCreated e => new($"timer {e.FireAt:O}", null),
        _ => throw new ArgumentException($"{recorded.GetType().Name} asks for nothing.", nameof(recorded)),
    };

    public static Payload Of(OrchestratorAction action) => action switch
    {
        ScheduleTaskAction a => new(a.Name, a.Input),
        CreateTimerAction a => new($"timer {a.FireAt:O}", null),
        _ => new(action.Kind, null),
    };

    /// <summary>Whether everything that was recorded is still said; more may be said by now.</summary>
    public bool Says(Payload recorded) => _what == recorded._what && Covers(_input, recorded._input);

    public override string ToString() => $"{_what} {_input?.ToJsonString()}";

    private static bool Covers(JsonNode? more, JsonNode? recorded) => (more, recorded) switch
    {
        (JsonObject m, JsonObject r) => r.All(field => m.TryGetPropertyValue(field.Key, out var value) && Covers(value, field.Value)),
        (JsonArray m, JsonArray r) => m.Count == r.Count && m.Zip(r).All(pair => Covers(pair.First, pair.Second)),
        _ => JsonNode.DeepEquals(more, recorded),
    };
}
