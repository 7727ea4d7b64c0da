using Interviews.Domain.Webhooks;
using Interviews.Functions.Http.Requests;
using NodaTime;

namespace Interviews.Functions.Webhooks;

/// <summary>What an admin may say of a webhook; what is not given stays as it is.</summary>
[ServerOwned("id", "disabled", "previousSecretExpiresAt", "createdAt", "updatedAt")]
internal record WebhookRequest : RequestBody
{
    public string? Url { get; init; }

    public string? Description { get; init; }

    public string[]? Events { get; init; }

    public bool? Enabled { get; init; }

    public Webhook ApplyTo(Webhook webhook, Instant now)
    {
        var changed = webhook with
        {
            Url = Given.Contains(nameof(Url)) ? Url ?? string.Empty : webhook.Url,
            Description = Given.Contains(nameof(Description)) ? Description : webhook.Description,
            Events = Given.Contains(nameof(Events)) ? [.. (Events ?? []).Distinct()] : webhook.Events,
            UpdatedAt = now,
        };
        return Enabled switch
        {
            true => changed.Enable(now),
            false => changed.Disable(WebhookDisablingReason.ByAdmin, now),
            null => changed,
        };
    }
}

internal sealed record NewWebhookRequest : WebhookRequest
{
    /// <summary>One that the receiver knows already; by default a new one is made.</summary>
    public string? Secret { get; init; }
}
