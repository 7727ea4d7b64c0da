using Interviews.Domain.Interviews;
using Interviews.Functions.Calendars;
using Interviews.Functions.Evaluation;
using Interviews.Functions.Notifications;
using Interviews.Functions.Webhooks;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.Functions.Messaging;

/// <summary>What events make the queues do. A function that returns it sends every message.</summary>
public sealed class QueueMessages
{
    public static readonly QueueMessages None = new();

    [QueueOutput(InterviewMessages.Queue)]
    public EventMessage[] Notifications { get; init; } = [];

    [QueueOutput(WebhookDeliveries.Queue)]
    public EventMessage[] Webhooks { get; init; } = [];

    [QueueOutput(CalendarSync.Queue)]
    public EventMessage[] Calendars { get; init; } = [];

    [QueueOutput(EvaluationRun.Queue)]
    public EventMessage[] Evaluations { get; init; } = [];

    public static QueueMessages For(IReadOnlyList<InterviewEvent> events, Channels channels) => new()
    {
        Notifications = Of(events, InterviewMessages.Concern),
        Webhooks = Of(events, WebhookDeliveries.Concern),
        Calendars = channels.Calendar ? Of(events, CalendarSync.Concern) : [],
        Evaluations = channels.Evaluation ? Of(events, EvaluationRun.Concern) : [],
    };

    private static EventMessage[] Of(IReadOnlyList<InterviewEvent> events, Func<InterviewEvent, bool> concern) =>
        [.. events.Where(concern).Select(EventMessage.Of)];
}
