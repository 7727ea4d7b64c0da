using System.Text.Json;
using Interviews.Domain.Interviews;
using Interviews.Domain.Webhooks;
using Interviews.Functions.Messaging;
using Interviews.Infrastructure.Storage.Json;
using Interviews.Infrastructure.Webhooks;
using Microsoft.Azure.Functions.Worker;
using NodaTime.Extensions;

namespace Interviews.Functions.Webhooks;

/// <summary>The two halves of an attempt. Webhook and event are read again each time: either may have changed or gone meanwhile.</summary>
public sealed class WebhookActivities(WebhookRegistry webhooks, WebhookAttemptRecorder standings, InterviewEventReader events, WebhookSender sender, TimeProvider time)
{
    /// <returns><c>null</c> when there is nobody to tell or nothing to be told any more.</returns>
    [Function(nameof(SendWebhook))]
    public async Task<SentWebhook?> SendWebhook([ActivityTrigger] WebhookDelivery delivery, CancellationToken cancellationToken)
    {
        var webhook = (await webhooks.FindAsync(delivery.OrganizationId, delivery.WebhookId, cancellationToken))?.Value;
        if (webhook is null or { Disabled.Reason: WebhookDisablingReason.ByAdmin or WebhookDisablingReason.Gone })
        {
            return null;
        }

        var history = await events.UpToAsync(delivery.OrganizationId, delivery.InterviewId, delivery.Sequence, cancellationToken);
        if (history is not [.., var e] || WebhookEvents.NameOf(e) is not { } type)
        {
            return null;
        }

        if (webhook.Disabled is not null)
        {
            return new SentWebhook(type, time.GetCurrentInstant().ToDateTimeUtc(), WebhookOutcome.Disabled, null, 0, null);
        }

        var message = new WebhookMessage<InterviewNotice>(type, e.OccurredAt, InterviewNotice.Of(InterviewHistory.Fold(null, history)!));
        var id = WebhookAttempt.MessageIdOf(delivery.WebhookId, delivery.InterviewId, delivery.Sequence);
        return SentWebhook.Of(type, await sender.SendAsync(webhook, id, JsonSerializer.SerializeToUtf8Bytes(message, StorageJson.Options), cancellationToken));
    }

    /// <returns>When to send again, UTC; <c>null</c> when that is all.</returns>
    [Function(nameof(RecordWebhookAttempt))]
    public async Task<DateTime?> RecordWebhookAttempt([ActivityTrigger] WebhookReport report, CancellationToken cancellationToken)
    {
        var (delivery, sent) = (report.Delivery, report.Sent);
        var attempt = new WebhookAttempt
        {
            OrganizationId = delivery.OrganizationId,
            WebhookId = delivery.WebhookId,
            MessageId = WebhookAttempt.MessageIdOf(delivery.WebhookId, delivery.InterviewId, delivery.Sequence),
            InterviewId = delivery.InterviewId,
            Sequence = delivery.Sequence,
            Type = sent.Type,
            Number = report.Number,
            At = sent.At,
            Outcome = sent.Outcome,
            Status = sent.Status,
            Milliseconds = sent.Milliseconds,
            NextAt = sent.Outcome is WebhookOutcome.Delivered or WebhookOutcome.Gone or WebhookOutcome.Disabled
                ? null
                : WebhookRetries.Next(report.Number, sent.At, sent.RetryAfter),
        };
        await standings.AccountAsync(delivery, attempt, cancellationToken);
        return attempt.NextAt?.ToDateTimeUtc();
    }
}
