using Interviews.Domain.Storage;
using NodaTime;

namespace Interviews.Domain.Webhooks;

/// <summary>Where an organization wants to be told of what happens to its interviews.</summary>
public sealed record Webhook : IRecord
{
    /// <summary>How long a secret still signs after it was rotated out.</summary>
    public static readonly Duration RotationOverlap = Duration.FromHours(24);

    /// <summary>How many earlier secrets may sign beside the present one; the oldest of more goes early.</summary>
    public const int MostRetiredSecrets = 4;

    public required Guid WebhookId { get; init; }

    public required string OrganizationId { get; init; }

    public required string Url { get; init; }

    public string? Description { get; init; }

    /// <summary>Names of <see cref="WebhookEvents"/>; empty for all.</summary>
    public IReadOnlyList<string> Events { get; init; } = [];

    /// <summary><c>null</c> while it is enabled.</summary>
    public WebhookDisabling? Disabled { get; init; }

    /// <summary>When it was created or last enabled: it is not told of what happened before.</summary>
    public required Instant ActiveSince { get; init; }

    public required WebhookSecret Secret { get; init; }

    /// <summary>Earlier secrets, the latest first. A list, so that a rotation that is repeated because its answer was lost cuts nobody off.</summary>
    public IReadOnlyList<RetiredSecret> RetiredSecrets { get; init; } = [];

    public required Instant CreatedAt { get; init; }

    public required Instant UpdatedAt { get; init; }

    string IRecord.Id => RecordId(WebhookId);

    public static string RecordId(Guid webhookId) => $"webhook:{webhookId}";

    /// <param name="type">A name of <see cref="WebhookEvents"/>.</param>
    public bool Wants(string type, Instant occurredAt) =>
        Disabled is null && occurredAt >= ActiveSince && (Events.Count == 0 || Events.Contains(type));

    /// <summary>Every secret that signs at this moment, the present one first.</summary>
    public IEnumerable<WebhookSecret> SecretsAt(Instant now) =>
        RetiredSecrets.Where(retired => retired.ExpiresAt > now).Select(retired => retired.Secret).Prepend(Secret);

    public Webhook Rotated(WebhookSecret next, Instant now) => this with
    {
        Secret = next,
        RetiredSecrets =
        [
            .. RetiredSecrets.Where(retired => retired.ExpiresAt > now).Prepend(new RetiredSecret(Secret, now + RotationOverlap)).Take(MostRetiredSecrets),
        ],
        UpdatedAt = now,
    };

    /// <summary>Keeps the reason it was first disabled for.</summary>
    public Webhook Disable(WebhookDisablingReason reason, Instant now) =>
        Disabled is null ? this with { Disabled = new WebhookDisabling(reason, now), UpdatedAt = now } : this;

    public Webhook Enable(Instant now) => Disabled is null ? this : this with { Disabled = null, ActiveSince = now, UpdatedAt = now };
}

/// <summary>A secret that was rotated out and signs until it expires.</summary>
public sealed record RetiredSecret(WebhookSecret Secret, Instant ExpiresAt);

public sealed record WebhookDisabling(WebhookDisablingReason Reason, Instant Since);

public enum WebhookDisablingReason
{
    ByAdmin,

    /// <summary>The receiver answered 410.</summary>
    Gone,

    /// <summary>Nothing was accepted for <see cref="WebhookHealth.Patience"/>.</summary>
    Failing,
}

/// <summary>The organization's webhooks, in order of their creation.</summary>
public sealed record WebhooksOfOrganization : IdRange<Webhook>
{
    public override string Prefix => "webhook:";
}
