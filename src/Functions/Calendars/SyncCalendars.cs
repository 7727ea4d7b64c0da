using Interviews.Functions.Notifications;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.Functions.Calendars;

/// <summary>Makes the calendar say what the interview says now, whichever of its events the message names.</summary>
public sealed class SyncCalendars(CalendarSync calendars)
{
    [Function(nameof(SyncCalendars))]
    public Task RunAsync([QueueTrigger(CalendarSync.Queue)] EventMessage message, CancellationToken cancellation) => calendars.RunAsync(message, cancellation);
}
