using System.Text.Json;
using Interviews.Domain.Interviews;
using Interviews.Domain.Storage;
using Interviews.Domain.Webhooks;
using Interviews.Functions.Messaging;
using Interviews.Functions.Messaging.DeadLetters;

namespace Interviews.Functions.Webhooks;

/// <summary>What follows from an attempt: for the webhook, for the interview, and for the message itself. Doing it twice changes nothing more.</summary>
public sealed class WebhookAttemptRecorder(IStore store, WebhookRegistry webhooks, DeadLetterStore deadLetters, DeliveryRecorder reports)
{
    public async Task AccountAsync(WebhookDelivery delivery, WebhookAttempt attempt, CancellationToken cancellationToken)
    {
        await store.CommitAsync(attempt.OrganizationId, [new Write.Upsert(attempt, WebhookAttempt.Lifetime)], cancellationToken);
        switch (attempt.Outcome)
        {
            case WebhookOutcome.Delivered:
                await AcceptedAsync(attempt, cancellationToken);
                break;
            case WebhookOutcome.Gone:
                await webhooks.DisableAsync(attempt.OrganizationId, attempt.WebhookId, WebhookDisablingReason.Gone, cancellationToken);
                break;
            case WebhookOutcome.Disabled:
                await GiveUpAsync(delivery, attempt, cancellationToken);
                break;
            default:
                await FailedAsync(attempt, cancellationToken);
                if (attempt.NextAt is null)
                {
                    await GiveUpAsync(delivery, attempt, cancellationToken);
                }

                break;
        }
    }

    private async Task AcceptedAsync(WebhookAttempt attempt, CancellationToken cancellationToken)
    {
        if (await ReadHealthAsync(attempt, cancellationToken) is { } failing)
        {
            // A conflict means that another success was faster.
            await store.CommitAsync(attempt.OrganizationId, [new Write.Delete(WebhookHealth.RecordId(attempt.WebhookId), failing.ETag)], cancellationToken);
        }

        await reports.RecoveredAsync(attempt.OrganizationId, attempt.InterviewId, DeliveryChannel.Webhooks, cancellationToken);
    }

    private async Task FailedAsync(WebhookAttempt attempt, CancellationToken cancellationToken)
    {
        var failing = await ReadHealthAsync(attempt, cancellationToken);
        if (failing is null)
        {
            // A conflict means that another failure was faster.
            var health = new WebhookHealth(attempt.OrganizationId, attempt.WebhookId, attempt.At);
            await store.CommitAsync(attempt.OrganizationId, [new Write.Create(health, WebhookHealth.Lifetime)], cancellationToken);
            return;
        }

        var webhook = await webhooks.FindAsync(attempt.OrganizationId, attempt.WebhookId, cancellationToken);
        if (webhook is not null && failing.Value.IsHopeless(webhook.Value, attempt.At))
        {
            await webhooks.DisableAsync(attempt.OrganizationId, attempt.WebhookId, WebhookDisablingReason.Failing, cancellationToken);
        }
    }

    private async Task GiveUpAsync(WebhookDelivery delivery, WebhookAttempt attempt, CancellationToken cancellationToken)
    {
        var reason = attempt.Outcome == WebhookOutcome.Disabled
            ? $"Webhook {attempt.WebhookId} was disabled because it kept failing."
            : $"Webhook {attempt.WebhookId} did not accept it in {attempt.Number} attempts; the last: {Describe(attempt)}.";
        var item = new FailedItem(
            attempt.OrganizationId, WebhookDeliveries.Consumer, attempt.MessageId, attempt.InterviewId, JsonSerializer.Serialize(delivery, JsonSerializerOptions.Web));
        await deadLetters.DeadLetterAsync(item, reason, cancellationToken);
        await reports.FailedAsync(attempt.OrganizationId, attempt.InterviewId, DeliveryChannel.Webhooks, $"{reason} An admin can have it replayed.", cancellationToken);
    }

    private static string Describe(WebhookAttempt attempt) =>
        attempt.Status is { } status ? $"{attempt.Outcome} with status {status}" : attempt.Outcome.ToString();

    private Task<Stored<WebhookHealth>?> ReadHealthAsync(WebhookAttempt attempt, CancellationToken cancellationToken) =>
        store.ReadAsync<WebhookHealth>(attempt.OrganizationId, WebhookHealth.RecordId(attempt.WebhookId), cancellationToken);
}
