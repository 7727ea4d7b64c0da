using Interviews.Domain.Webhooks;
using NodaTime;

namespace Interviews.Functions.Webhooks;

/// <summary>A webhook as admins see it; its secret is shown only by <see cref="WebhookWithSecret"/>.</summary>
/// <param name="PreviousSecretExpiresAt">Until when messages are signed with the secret before this one too; <c>null</c> when they are not.</param>
internal record WebhookView(
    Guid Id,
    string Url,
    string? Description,
    IReadOnlyList<string> Events,
    bool Enabled,
    WebhookDisabling? Disabled,
    Instant? PreviousSecretExpiresAt,
    Instant CreatedAt,
    Instant UpdatedAt)
{
    public static WebhookView Of(Webhook webhook, Instant now) => new(
        webhook.WebhookId,
        webhook.Url,
        webhook.Description,
        webhook.Events,
        webhook.Disabled is null,
        webhook.Disabled,
        PreviousExpiry(webhook, now),
        webhook.CreatedAt,
        webhook.UpdatedAt);

    private static Instant? PreviousExpiry(Webhook webhook, Instant now) =>
        webhook.RetiredSecrets is [{ ExpiresAt: var expiry }, ..] && expiry > now ? expiry : null;
}

/// <summary>The answer that made the secret: the only one that shows it.</summary>
internal sealed record WebhookWithSecret : WebhookView
{
    private WebhookWithSecret(WebhookView view, string secret)
        : base(view) => Secret = secret;

    public string Secret { get; }

    public static WebhookWithSecret Showing(Webhook webhook, Instant now) => new(Of(webhook, now), webhook.Secret.Value);
}

/// <summary>An attempt as admins see it.</summary>
internal sealed record WebhookAttemptView(
    string MessageId,
    Guid InterviewId,
    long Sequence,
    string Type,
    int Attempt,
    Instant At,
    WebhookOutcome Outcome,
    int? Status,
    int DurationMilliseconds,
    Instant? NextAttemptAt)
{
    public static WebhookAttemptView Of(WebhookAttempt attempt) => new(
        attempt.MessageId,
        attempt.InterviewId,
        attempt.Sequence,
        attempt.Type,
        attempt.Number,
        attempt.At,
        attempt.Outcome,
        attempt.Status,
        attempt.Milliseconds,
        attempt.NextAt);
}
