using Interviews.Functions.Interviews.Endpoints;
using Interviews.Functions.Messaging;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.Functions.Calendars;

/// <summary>Makes the calendar say what the interview says now, whichever of its events the message names.</summary>
public sealed class SyncCalendars(CalendarSync calendars, TimeProvider time)
{
    [Function(nameof(SyncCalendars))]
    public async Task RunAsync([QueueTrigger(CalendarSync.Queue)] EventMessage message, CancellationToken cancellation)
    {
        using var trace = message.Receive(CalendarSync.Queue, time);
        await calendars.RunAsync(message, cancellation);
    }
}
