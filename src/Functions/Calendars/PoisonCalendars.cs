using Interviews.Domain.DeadLetters;
using Interviews.Domain.Interviews;
using Interviews.Functions.Interviews.Endpoints;
using Interviews.Functions.Messaging;
using Interviews.Functions.Messaging.DeadLetters;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Interviews.Functions.Calendars;

/// <summary>Takes up what <see cref="SyncCalendars"/> failed on for good.</summary>
public sealed class PoisonCalendars(PoisonMessages poison) : IReplayable
{
    public string Consumer => CalendarSync.Queue;

    [Function(nameof(PoisonCalendars))]
    public Task RunAsync([QueueTrigger(CalendarSync.Queue + "-poison")] string message, CancellationToken cancellation) =>
        poison.DeadLetterAsync(CalendarSync.Queue, DeliveryChannel.Calendar, message, cancellation);

    public Task<QueueMessages> ReplayAsync(DeadLetter letter, DurableTaskClient client, CancellationToken cancellation) =>
        Task.FromResult(new QueueMessages { Calendars = [PoisonMessages.Again(letter)] });
}
