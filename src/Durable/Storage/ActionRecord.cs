using Google.Protobuf.WellKnownTypes;
using Microsoft.DurableTask.Protobuf;
using Kind = Microsoft.DurableTask.Protobuf.OrchestratorAction.OrchestratorActionTypeOneofCase;

namespace Interviews.Durable.Storage;

/// <summary>How the history remembers what an orchestrator asked for. The SDK compares these events, by id and name, with what the code asks for in a replay.</summary>
internal static class ActionRecord
{
    public static bool IsSupported(OrchestratorAction action) => action.OrchestratorActionTypeCase
        is Kind.ScheduleTask or Kind.CreateTimer or Kind.CreateSubOrchestration or Kind.SendEvent or Kind.CompleteOrchestration or Kind.TerminateOrchestration;

    /// <summary>The event, or <c>null</c> for what leaves no trace: ending another instance.</summary>
    public static HistoryEvent? Of(OrchestratorAction action, Instance instance, DateTime now)
    {
        var record = new HistoryEvent { EventId = action.Id, Timestamp = Timestamp.FromDateTime(now) };
        switch (action.OrchestratorActionTypeCase)
        {
            case Kind.ScheduleTask:
                record.TaskScheduled = ToEvent(action.ScheduleTask, instance.Execution.ParentTraceContext);
                return record;
            case Kind.CreateTimer:
                record.TimerCreated = new TimerCreatedEvent { FireAt = action.CreateTimer.FireAt };
                return record;
            case Kind.CreateSubOrchestration:
                record.SubOrchestrationInstanceCreated = ToEvent(action.CreateSubOrchestration);
                return record;
            case Kind.SendEvent:
                record.EventSent = ToEvent(action.SendEvent);
                return record;
            case Kind.CompleteOrchestration:
                record.ExecutionCompleted = ToEvent(action.CompleteOrchestration);
                return record;
            default:
                return null;
        }
    }

    private static TaskScheduledEvent ToEvent(ScheduleTaskAction task, TraceContext? trace) => new()
    {
        Name = task.Name,
        Version = task.Version,
        Input = task.Input,
        Tags = { task.Tags },
        ParentTraceContext = task.ParentTraceContext ?? trace,
    };

    private static SubOrchestrationInstanceCreatedEvent ToEvent(CreateSubOrchestrationAction child) =>
        new() { InstanceId = child.InstanceId, Name = child.Name, Version = child.Version, Input = child.Input, Tags = { child.Tags } };

    private static EventSentEvent ToEvent(SendEventAction sent) => new() { InstanceId = sent.Instance.InstanceId, Name = sent.Name, Input = sent.Data };

    private static ExecutionCompletedEvent ToEvent(CompleteOrchestrationAction end) =>
        new() { OrchestrationStatus = end.OrchestrationStatus, Result = end.Result, FailureDetails = end.FailureDetails };
}
