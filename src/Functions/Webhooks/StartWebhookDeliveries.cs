using Interviews.Domain.Interviews;
using Interviews.Domain.Webhooks;
using Interviews.Functions.Messaging;
using Interviews.Functions.Messaging.DeadLetters;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using NodaTime;
using NodaTime.Extensions;

namespace Interviews.Functions.Webhooks;

/// <summary>Starts a delivery of an event to each webhook that wants it. A repeat starts only those that are missing.</summary>
public sealed class StartWebhookDeliveries(WebhookRegistry webhooks, InterviewEventReader events, PoisonMessages poison, TimeProvider time)
{
    /// <summary>
    /// A change feed that is delivered again from its beginning brings events whose instances may have been purged by then; nobody is told of those.
    /// </summary>
    private static readonly Duration MaxEventAge = Duration.FromDays(90);

    [Function(nameof(StartWebhookDeliveries))]
    public async Task RunAsync(
        [QueueTrigger(QueueMessages.WebhooksQueue)] EventMessage message, [DurableClient] DurableTaskClient client, CancellationToken cancellationToken)
    {
        using var trace = message.Receive(QueueMessages.WebhooksQueue, time);
        var all = await webhooks.AllAsync(message.OrganizationId, cancellationToken);
        if (all.Count == 0)
        {
            return;
        }

        var e = await events.FindAsync(message.OrganizationId, message.InterviewId, message.Sequence, cancellationToken);
        if (e is null || WebhookEvents.NameOf(e) is not { } type || time.GetCurrentInstant() - e.OccurredAt > MaxEventAge)
        {
            return;
        }

        foreach (var webhook in all.Select(stored => stored.Value).Where(webhook => webhook.Wants(type, e.OccurredAt)))
        {
            await WebhookDeliveries.StartAsync(
                client, new WebhookDelivery(e.OrganizationId, webhook.WebhookId, e.InterviewId, e.Sequence), replay: 0, cancellationToken);
        }
    }

    [Function("PoisonWebhooks")]
    public Task DeadLetterAsync([QueueTrigger(QueueMessages.WebhooksQueue + QueueMessages.Poison)] string message, CancellationToken cancellationToken) =>
        poison.DeadLetterAsync(QueueMessages.WebhooksQueue, DeliveryChannel.Webhooks, message, cancellationToken);
}
