using Interviews.Domain.DeadLetters;
using Interviews.Domain.Interviews;
using Interviews.Functions.Interviews.Endpoints;
using Interviews.Functions.Messaging;
using Interviews.Functions.Messaging.DeadLetters;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Interviews.Functions.Webhooks;

/// <summary>Takes up what <see cref="StartWebhookDeliveries"/> failed on for good.</summary>
public sealed class PoisonWebhooks(PoisonMessages poison) : IReplayable
{
    public string Consumer => WebhookDeliveries.Queue;

    [Function(nameof(PoisonWebhooks))]
    public Task RunAsync([QueueTrigger(WebhookDeliveries.Queue + "-poison")] string message, CancellationToken cancellation) =>
        poison.DeadLetterAsync(WebhookDeliveries.Queue, DeliveryChannel.Webhooks, message, cancellation);

    public Task<QueueMessages> ReplayAsync(DeadLetter letter, DurableTaskClient client, CancellationToken cancellation) =>
        Task.FromResult(new QueueMessages { Webhooks = [PoisonMessages.Again(letter)] });
}
