using FluentValidation;
using Interviews.Domain.Webhooks;
using Interviews.Functions.Http.Requests;
using Interviews.Infrastructure.Webhooks;
using NodaTime;

namespace Interviews.Functions.Webhooks;

/// <summary>What an admin may say of a webhook.</summary>
[ServerOwned("id", "disabled", "previousSecretExpiresAt", "createdAt", "updatedAt")]
internal record WebhookRequest : RequestBody
{
    /// <summary>One with which nothing is wrong: what is wrong with it after a request is wrong with the request.</summary>
    public static readonly Webhook Any = new()
    {
        WebhookId = Guid.Empty,
        OrganizationId = string.Empty,
        Url = $"{Uri.UriSchemeHttps}{Uri.SchemeDelimiter}hooks.example.com",
        ActiveSince = Instant.MinValue,
        Secret = WebhookSecret.Of(new byte[32]),
        CreatedAt = Instant.MinValue,
        UpdatedAt = Instant.MinValue,
    };

    public string? Url { get; init; }

    public string? Description { get; init; }

    public string[]? Events { get; init; }

    public bool? Enabled { get; init; }

    /// <summary>The webhook as the body says it is, but for whether it is enabled: that is a switch, and stays where it stands until it is turned.</summary>
    public Webhook Replace(Webhook webhook, Instant now) =>
        Turn(webhook with { Url = Url ?? string.Empty, Description = Description, Events = [.. (Events ?? []).Distinct()], UpdatedAt = now }, now);

    /// <summary>The webhook with what the body gives; <c>null</c> takes away.</summary>
    public Webhook ApplyTo(Webhook webhook, Instant now) => Turn(
        webhook with
        {
            Url = Given.Contains(nameof(Url)) ? Url ?? string.Empty : webhook.Url,
            Description = Given.Contains(nameof(Description)) ? Description : webhook.Description,
            Events = Given.Contains(nameof(Events)) ? [.. (Events ?? []).Distinct()] : webhook.Events,
            UpdatedAt = now,
        },
        now);

    private Webhook Turn(Webhook webhook, Instant now) => Enabled switch
    {
        true => webhook.Enable(now),
        false => webhook.Disable(WebhookDisablingReason.ByAdmin, now),
        null => webhook,
    };
}

internal sealed record NewWebhookRequest : WebhookRequest
{
    /// <summary>One that the receiver knows already; by default a new one is made.</summary>
    public string? Secret { get; init; }

    internal sealed class Validator : AbstractValidator<NewWebhookRequest>
    {
        public Validator(WebhookSettings settings)
        {
            this.Keeps(body => body.Secret is null ? null : WebhookSecret.Parse(body.Secret).Refusal);
            this.Keeps(body => WebhookRules.Check(body.Replace(Any, Instant.MinValue), settings.Targets));
        }
    }
}
