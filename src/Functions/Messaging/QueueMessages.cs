using Interviews.Domain.Interviews;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.Functions.Messaging;

/// <summary>
/// The table of event queues: a name and an output each. A function that returns it sends every message. A new queue is a line in each part of this table,
/// and a capability that registers its <see cref="EventQueue"/> and has a function for it.
/// </summary>
public sealed class QueueMessages
{
    public const string NotificationsQueue = "notifications";
    public const string WebhooksQueue = "webhooks";
    public const string CalendarsQueue = "calendar-sync";
    public const string EvaluationsQueue = "ai-evaluation";

    /// <summary>The runtime moves a message whose function keeps failing to the queue of this name.</summary>
    public const string Poison = "-poison";

    public static readonly QueueMessages None = new();

    [QueueOutput(NotificationsQueue)]
    public EventMessage[] Notifications { get; init; } = [];

    [QueueOutput(WebhooksQueue)]
    public EventMessage[] Webhooks { get; init; } = [];

    [QueueOutput(CalendarsQueue)]
    public EventMessage[] Calendars { get; init; } = [];

    [QueueOutput(EvaluationsQueue)]
    public EventMessage[] Evaluations { get; init; } = [];

    /// <summary>Each event for the queues of those who handle it.</summary>
    public static QueueMessages For(IReadOnlyList<InterviewEvent> events, IEnumerable<EventQueue> queues)
    {
        var handlers = queues.ToDictionary(queue => queue.Name, queue => queue.Handles);
        return Of(name => handlers.TryGetValue(name, out var handles) ? [.. events.Where(handles).Select(EventMessage.Of)] : []);
    }

    /// <summary>Whether there is a queue of this name.</summary>
    public static bool Has(string queue) => queue is NotificationsQueue or WebhooksQueue or CalendarsQueue or EvaluationsQueue;

    /// <summary>One message for one queue.</summary>
    public static QueueMessages To(string queue, EventMessage message) => Of(name => name == queue ? [message] : []);

    private static QueueMessages Of(Func<string, EventMessage[]> messages) => new()
    {
        Notifications = messages(NotificationsQueue),
        Webhooks = messages(WebhooksQueue),
        Calendars = messages(CalendarsQueue),
        Evaluations = messages(EvaluationsQueue),
    };
}
