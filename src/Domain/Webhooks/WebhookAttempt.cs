using Interviews.Domain.Storage;
using NodaTime;

namespace Interviews.Domain.Webhooks;

/// <summary>One time that a message was sent, or was to be sent, and what came of it.</summary>
public sealed record WebhookAttempt : IRecord
{
    /// <summary>How long it can be looked at.</summary>
    public static readonly Duration Lifetime = Duration.FromDays(30);

    public required string OrganizationId { get; init; }

    public required Guid WebhookId { get; init; }

    /// <summary>The value of <c>webhook-id</c>.</summary>
    public required string MessageId { get; init; }

    public required Guid InterviewId { get; init; }

    public required long Sequence { get; init; }

    public required string Type { get; init; }

    /// <summary>Counts from 1.</summary>
    public required int Number { get; init; }

    public required Instant At { get; init; }

    public required WebhookOutcome Outcome { get; init; }

    /// <summary>The HTTP status, where the receiver answered.</summary>
    public int? Status { get; init; }

    public required int Milliseconds { get; init; }

    /// <summary><c>null</c> when it is not sent again.</summary>
    public Instant? NextAt { get; init; }

    // Ids are read in ascending order; counting the time down puts the latest first.
    string IRecord.Id => $"{AttemptsOfWebhook.PrefixOf(WebhookId)}{long.MaxValue - At.ToUnixTimeMilliseconds():D19}:{MessageId}:{Number:D2}";

    /// <summary>The same for every attempt at one event for one webhook, and another for any other: by it a receiver knows what it has had.</summary>
    public static string MessageIdOf(Guid webhookId, Guid interviewId, long sequence) => $"msg_{interviewId:N}_{sequence}_{webhookId:N}";
}

/// <summary>The attempts of one webhook, the latest first.</summary>
public sealed record AttemptsOfWebhook(Guid WebhookId) : IdRange<WebhookAttempt>
{
    public override string Prefix => PrefixOf(WebhookId);

    internal static string PrefixOf(Guid webhookId) => $"webhook-attempt:{webhookId}:";
}

/// <summary>What came of an attempt.</summary>
public enum WebhookOutcome
{
    /// <summary>Answered 2xx.</summary>
    Delivered,

    /// <summary>Answered 3xx; redirects are not followed.</summary>
    Redirected,

    /// <summary>Answered any other status.</summary>
    Rejected,

    /// <summary>Answered 410: the receiver wants no more.</summary>
    Gone,

    TimedOut,

    /// <summary>No such host, no connection, no valid certificate, or no HTTP.</summary>
    Unreachable,

    /// <summary>The host has no address that is public.</summary>
    AddressRefused,

    /// <summary>Not sent: the webhook was disabled meanwhile because it kept failing.</summary>
    Disabled,
}
