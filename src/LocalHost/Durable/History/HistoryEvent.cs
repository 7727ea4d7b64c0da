using System.Text.Json.Serialization;

namespace Interviews.LocalHost.Durable.History;

/// <summary>One thing that happened to an instance. What comes in (a result, an event) and what went out (a call, a timer) are kept alike.</summary>
/// <remarks>The names below are in stored histories: they may be added to, never changed.</remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "$")]
[JsonDerivedType(typeof(EpisodeStarted), nameof(EpisodeStarted))]
[JsonDerivedType(typeof(StartDue), nameof(StartDue))]
[JsonDerivedType(typeof(ExecutionStarted), nameof(ExecutionStarted))]
[JsonDerivedType(typeof(ExecutionSuspended), nameof(ExecutionSuspended))]
[JsonDerivedType(typeof(ExecutionResumed), nameof(ExecutionResumed))]
[JsonDerivedType(typeof(ExecutionTerminated), nameof(ExecutionTerminated))]
[JsonDerivedType(typeof(ExecutionCompleted), nameof(ExecutionCompleted))]
[JsonDerivedType(typeof(TaskScheduled), nameof(TaskScheduled))]
[JsonDerivedType(typeof(TaskCompleted), nameof(TaskCompleted))]
[JsonDerivedType(typeof(TaskFailed), nameof(TaskFailed))]
[JsonDerivedType(typeof(TimerCreated), nameof(TimerCreated))]
[JsonDerivedType(typeof(TimerFired), nameof(TimerFired))]
[JsonDerivedType(typeof(SubOrchestrationCreated), nameof(SubOrchestrationCreated))]
[JsonDerivedType(typeof(SubOrchestrationCompleted), nameof(SubOrchestrationCompleted))]
[JsonDerivedType(typeof(SubOrchestrationFailed), nameof(SubOrchestrationFailed))]
[JsonDerivedType(typeof(EventRaised), nameof(EventRaised))]
[JsonDerivedType(typeof(EventSent), nameof(EventSent))]
internal abstract record HistoryEvent;

/// <summary>Something that the orchestrator asked for.</summary>
/// <param name="Id">Its place among all that the orchestrator asked for; 0 is the first.</param>
internal abstract record OutgoingEvent(int Id) : HistoryEvent;

/// <summary>The answer to an <see cref="OutgoingEvent"/>.</summary>
/// <param name="TaskId">That event's <see cref="OutgoingEvent.Id"/>.</param>
internal abstract record ResultEvent(int TaskId) : HistoryEvent;
