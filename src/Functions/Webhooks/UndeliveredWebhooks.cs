using System.Text.Json;
using Interviews.Domain.DeadLetters;
using Interviews.Functions.Messaging;
using Interviews.Functions.Messaging.DeadLetters;
using Microsoft.DurableTask.Client;

namespace Interviews.Functions.Webhooks;

/// <summary>Sends once more, with all its attempts, what a receiver did not accept. The message keeps its id, so a receiver that had it after all can tell.</summary>
public sealed class UndeliveredWebhooks(WebhookRegistry webhooks) : IReplayable
{
    public string Consumer => WebhookDeliveries.Consumer;

    public async Task<QueueMessages> ReplayAsync(DeadLetter letter, DurableTaskClient client, CancellationToken cancellationToken)
    {
        var delivery = JsonSerializer.Deserialize<WebhookDelivery>(letter.Item, JsonSerializerOptions.Web)!;
        var webhook = await webhooks.FindAsync(delivery.OrganizationId, delivery.WebhookId, cancellationToken)
            ?? throw new InvalidOperationException($"Webhook {delivery.WebhookId} was deleted.");
        if (webhook.Value.Disabled is not null)
        {
            throw new InvalidOperationException($"Webhook {delivery.WebhookId} is disabled: enable it first.");
        }

        // The count moves on with each failure and with nothing else, so of two replays one starts a delivery.
        await WebhookDeliveries.StartAsync(client, delivery, letter.Attempts, cancellationToken);
        return QueueMessages.None;
    }
}
