using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Microsoft.DurableTask.Protobuf;
using Kind = Microsoft.DurableTask.Protobuf.HistoryEvent.EventTypeOneofCase;

namespace Interviews.Durable.History;

/// <summary>The SDK's history events: how the engine makes them, tells them apart and writes them down.</summary>
internal static class HistoryEvents
{
    /// <summary>The id of everything that the orchestrator did not ask for.</summary>
    private const int NoId = -1;

    /// <summary>A message only: the instance may start now. The history gets the event that the instance keeps for this.</summary>
    public static HistoryEvent StartDue() => new() { EventId = NoId, ExecutionStarted = new ExecutionStartedEvent() };

    public static HistoryEvent EpisodeStarted(DateTime now) =>
        new() { EventId = NoId, Timestamp = Timestamp.FromDateTime(now), OrchestratorStarted = new OrchestratorStartedEvent() };

    public static HistoryEvent EpisodeCompleted(DateTime now) =>
        new() { EventId = NoId, Timestamp = Timestamp.FromDateTime(now), OrchestratorCompleted = new OrchestratorCompletedEvent() };

    public static HistoryEvent Raised(string name, string? input) => new() { EventId = NoId, EventRaised = new EventRaisedEvent { Name = name, Input = input } };

    public static HistoryEvent Suspended(string? reason) => new() { EventId = NoId, ExecutionSuspended = new ExecutionSuspendedEvent { Input = reason } };

    public static HistoryEvent Resumed(string? reason) => new() { EventId = NoId, ExecutionResumed = new ExecutionResumedEvent { Input = reason } };

    public static HistoryEvent Terminated(string? output, bool recurse) =>
        new() { EventId = NoId, ExecutionTerminated = new ExecutionTerminatedEvent { Input = output, Recurse = recurse } };

    public static HistoryEvent Fired(int timer, DateTime at) =>
        new() { EventId = NoId, TimerFired = new TimerFiredEvent { TimerId = timer, FireAt = Timestamp.FromDateTime(at) } };

    public static HistoryEvent TaskResult(int task, ActivityOutcome outcome) => outcome.Failure is { } failure
        ? new() { EventId = NoId, TaskFailed = new TaskFailedEvent { TaskScheduledId = task, FailureDetails = failure } }
        : new() { EventId = NoId, TaskCompleted = new TaskCompletedEvent { TaskScheduledId = task, Result = outcome.Output } };

    public static HistoryEvent ChildCompleted(int task, string? output) => new()
    {
        EventId = NoId,
        SubOrchestrationInstanceCompleted = new SubOrchestrationInstanceCompletedEvent { TaskScheduledId = task, Result = output },
    };

    public static HistoryEvent ChildFailed(int task, TaskFailureDetails failure) => new()
    {
        EventId = NoId,
        SubOrchestrationInstanceFailed = new SubOrchestrationInstanceFailedEvent { TaskScheduledId = task, FailureDetails = failure },
    };

    /// <summary>Whether the orchestrator asked for something that will have a result.</summary>
    public static bool IsCall(this HistoryEvent e) => e.EventTypeCase is Kind.TaskScheduled or Kind.TimerCreated or Kind.SubOrchestrationInstanceCreated;

    /// <summary>The id of the call that this is the result of.</summary>
    public static int? ResultOf(this HistoryEvent e) => e.EventTypeCase switch
    {
        Kind.TaskCompleted => e.TaskCompleted.TaskScheduledId,
        Kind.TaskFailed => e.TaskFailed.TaskScheduledId,
        Kind.TimerFired => e.TimerFired.TimerId,
        Kind.SubOrchestrationInstanceCompleted => e.SubOrchestrationInstanceCompleted.TaskScheduledId,
        Kind.SubOrchestrationInstanceFailed => e.SubOrchestrationInstanceFailed.TaskScheduledId,
        _ => null,
    };

    /// <summary>Whether this is the result of an activity.</summary>
    public static bool IsTaskResult(this HistoryEvent e) => e.EventTypeCase is Kind.TaskCompleted or Kind.TaskFailed;

    /// <summary>Several events as one row.</summary>
    public static byte[] ToRow(IEnumerable<HistoryEvent> events) => new HistoryChunk { Events = { events } }.ToByteArray();

    public static IReadOnlyList<HistoryEvent> FromRow(byte[] row) => HistoryChunk.Parser.ParseFrom(row).Events;
}
