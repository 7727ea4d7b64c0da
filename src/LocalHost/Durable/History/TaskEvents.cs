namespace Interviews.LocalHost.Durable.History;

internal sealed record TaskScheduled(int Id, string Name, string Version, string? Input) : OutgoingEvent(Id);

internal sealed record TaskCompleted(int TaskId, string? Result) : ResultEvent(TaskId);

internal sealed record TaskFailed(int TaskId, Failure Failure) : ResultEvent(TaskId);

internal sealed record TimerCreated(int Id, DateTime FireAt) : OutgoingEvent(Id);

internal sealed record TimerFired(int TaskId, DateTime FireAt) : ResultEvent(TaskId);

internal sealed record SubOrchestrationCreated(int Id, string Name, string Version, string InstanceId, string? Input) : OutgoingEvent(Id);

internal sealed record SubOrchestrationCompleted(int TaskId, string? Result) : ResultEvent(TaskId);

internal sealed record SubOrchestrationFailed(int TaskId, Failure Failure) : ResultEvent(TaskId);

/// <param name="Sequence">Its place among all messages; an event that is carried over into the next generation keeps it.</param>
internal sealed record EventRaised(string Name, string? Input, long Sequence = 0) : HistoryEvent;

internal sealed record EventSent(int Id, string InstanceId, string Name, string? Input) : OutgoingEvent(Id);
