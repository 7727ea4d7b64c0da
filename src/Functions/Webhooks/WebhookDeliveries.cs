using System.Text.Json.Serialization;
using Interviews.Domain.Interviews;
using Interviews.Domain.Webhooks;
using Interviews.Functions.Durable;
using Interviews.Infrastructure.Webhooks;
using Microsoft.DurableTask.Client;
using NodaTime;

namespace Interviews.Functions.Webhooks;

/// <summary>Names and messages that the delivery of webhooks shares with those who start it.</summary>
internal static class WebhookDeliveries
{
    /// <summary>What dead letters of messages that no receiver accepted are kept under.</summary>
    public const string Consumer = "webhook-deliveries";

    public static bool Handles(InterviewEvent e) => WebhookEvents.NameOf(e) is not null;

    /// <summary>One instance for each event and webhook, whatever delivers the event again.</summary>
    /// <param name="replay">0 at first; another number for each time that an admin has the message sent after it was given up.</param>
    public static Task StartAsync(DurableTaskClient client, WebhookDelivery delivery, int replay, CancellationToken cancellationToken) => client.StartOnceAsync(
        nameof(DeliverWebhook),
        $"webhook-{delivery.WebhookId}-{delivery.InterviewId}-{delivery.Sequence}" + (replay == 0 ? string.Empty : $"-again-{replay}"),
        delivery,
        cancellationToken);
}

/// <summary>Which event is told to which webhook.</summary>
public sealed record WebhookDelivery(string OrganizationId, Guid WebhookId, Guid InterviewId, long Sequence);

/// <summary>What came of sending a message once, as the orchestration keeps it.</summary>
/// <param name="Type">A name of <see cref="WebhookEvents"/>.</param>
/// <param name="SentAt">UTC.</param>
/// <param name="Outcome">By its name, which outlives the order of the enumeration.</param>
public sealed record SentWebhook(
    string Type,
    DateTime SentAt,
    [property: JsonConverter(typeof(JsonStringEnumConverter<WebhookOutcome>))] WebhookOutcome Outcome,
    int? Status,
    int Milliseconds,
    double? RetryAfterSeconds)
{
    public static SentWebhook Of(string type, WebhookReply reply) =>
        new(type, reply.SentAt.ToDateTimeUtc(), reply.Outcome, reply.Status, reply.Milliseconds, reply.RetryAfter?.TotalSeconds);

    public Instant At => Instant.FromDateTimeUtc(DateTime.SpecifyKind(SentAt, DateTimeKind.Utc));

    public Duration? RetryAfter => RetryAfterSeconds is { } seconds ? Duration.FromSeconds(seconds) : null;
}

/// <summary>An attempt to be accounted for.</summary>
/// <param name="Number">Counts from 1.</param>
public sealed record WebhookReport(WebhookDelivery Delivery, int Number, SentWebhook Sent);

/// <summary>What comes next, for whoever looks at the instance.</summary>
/// <param name="DueAt">UTC.</param>
public sealed record WebhookStatus(int Attempts, string LastOutcome, DateTime DueAt);
