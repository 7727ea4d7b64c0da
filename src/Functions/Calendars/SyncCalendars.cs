using Interviews.Domain.Interviews;
using Interviews.Functions.Messaging;
using Interviews.Functions.Messaging.DeadLetters;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.Functions.Calendars;

/// <summary>Makes the calendar say what the interview says now, whichever of its events the message names.</summary>
public sealed class SyncCalendars(CalendarSync calendars, PoisonMessages poison, TimeProvider time)
{
    [Function(nameof(SyncCalendars))]
    public async Task RunAsync([QueueTrigger(QueueMessages.CalendarsQueue)] EventMessage message, CancellationToken cancellationToken)
    {
        using var trace = message.Receive(QueueMessages.CalendarsQueue, time);
        await calendars.RunAsync(message, cancellationToken);
    }

    [Function("PoisonCalendars")]
    public Task DeadLetterAsync([QueueTrigger(QueueMessages.CalendarsQueue + QueueMessages.Poison)] string message, CancellationToken cancellationToken) =>
        poison.DeadLetterAsync(QueueMessages.CalendarsQueue, DeliveryChannel.Calendar, message, cancellationToken);
}
