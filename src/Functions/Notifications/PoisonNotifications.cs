using Interviews.Domain.DeadLetters;
using Interviews.Domain.Interviews;
using Interviews.Functions.Interviews.Endpoints;
using Interviews.Functions.Messaging;
using Interviews.Functions.Messaging.DeadLetters;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Interviews.Functions.Notifications;

/// <summary>Takes up what <see cref="SendEventNotifications"/> failed on for good.</summary>
public sealed class PoisonNotifications(PoisonMessages poison) : IReplayable
{
    public string Consumer => InterviewMessages.Queue;

    [Function(nameof(PoisonNotifications))]
    public Task RunAsync([QueueTrigger(InterviewMessages.Queue + "-poison")] string message, CancellationToken cancellation) =>
        poison.DeadLetterAsync(InterviewMessages.Queue, DeliveryChannel.Notifications, message, cancellation);

    public Task<QueueMessages> ReplayAsync(DeadLetter letter, DurableTaskClient client, CancellationToken cancellation) =>
        Task.FromResult(new QueueMessages { Notifications = [PoisonMessages.Again(letter)] });
}
