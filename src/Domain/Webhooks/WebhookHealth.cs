using Interviews.Domain.Storage;
using NodaTime;

namespace Interviews.Domain.Webhooks;

/// <summary>
/// Kept while a webhook fails; gone with its first success. A document of its own, so that deliveries neither contend for the webhook nor change its ETag.
/// </summary>
/// <param name="FailingSince">Nothing was accepted from then on.</param>
public sealed record WebhookHealth(string OrganizationId, Guid WebhookId, Instant FailingSince) : IRecord
{
    /// <summary>A webhook that fails for so long is disabled.</summary>
    public static readonly Duration Patience = Duration.FromDays(5);

    /// <summary>After so long without another failure it is forgotten.</summary>
    public static readonly Duration Lifetime = Duration.FromDays(30);

    string IRecord.Id => RecordId(WebhookId);

    public static string RecordId(Guid webhookId) => $"webhook-health:{webhookId}";

    /// <summary>Whether the webhook has had its chance; what it failed before it was last enabled does not count.</summary>
    public bool IsHopeless(Webhook webhook, Instant now) => now - Instant.Max(FailingSince, webhook.ActiveSince) >= Patience;
}
