using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using Interviews.Domain.Webhooks;
using NodaTime;
using NodaTime.Extensions;

namespace Interviews.Infrastructure.Webhooks;

/// <summary>Sends signed messages after Standard Webhooks. Follows no redirect, keeps no cookie, and reads nothing of the answer but its head.</summary>
public sealed class WebhookSender(PublicConnections connections, WebhookSettings settings, TimeProvider time) : IDisposable
{
    private const int LargestHeadKilobytes = 16;

    private readonly HttpClient _http = new(new SocketsHttpHandler
    {
        ConnectCallback = connections.ConnectAsync,
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        // Trace ids are ours; a receiver has no use for them.
        ActivityHeadersPropagator = null,
        MaxResponseHeadersLength = LargestHeadKilobytes,
        MaxResponseDrainSize = 0,
        ConnectTimeout = settings.Timeout.ToTimeSpan(),
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <summary>One attempt. Whatever the receiver does is a reply, never an exception.</summary>
    public async Task<WebhookReply> SendAsync(Webhook webhook, string messageId, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        var sentAt = time.GetCurrentInstant();
        var started = Stopwatch.GetTimestamp();
        // The network takes real time, whatever the clock of the interviews says.
        using var limit = new CancellationTokenSource(settings.Timeout.ToTimeSpan(), TimeProvider.System);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        var (outcome, status, retryAfter) = await PostAsync(webhook, messageId, body, sentAt, either.Token, cancellationToken);
        return new WebhookReply(sentAt, outcome, status, (int)Stopwatch.GetElapsedTime(started).TotalMilliseconds, retryAfter);
    }

    public void Dispose() => _http.Dispose();

    private async Task<(WebhookOutcome Outcome, int? Status, Duration? RetryAfter)> PostAsync(
        Webhook webhook, string messageId, ReadOnlyMemory<byte> body, Instant sentAt, CancellationToken limited, CancellationToken cancellationToken)
    {
        using var request = Request(webhook, messageId, body, sentAt);
        try
        {
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limited);
            return (OutcomeOf(response.StatusCode), (int)response.StatusCode, RetryAfter(response.Headers.RetryAfter, sentAt));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (WebhookOutcome.TimedOut, null, null);
        }
        catch (HttpRequestException failure)
        {
            return (failure.InnerException is AddressRefusedException ? WebhookOutcome.AddressRefused : WebhookOutcome.Unreachable, null, null);
        }
    }

    private static HttpRequestMessage Request(Webhook webhook, string messageId, ReadOnlyMemory<byte> body, Instant sentAt)
    {
        var content = new ReadOnlyMemoryContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return new HttpRequestMessage(HttpMethod.Post, webhook.Url)
        {
            Content = content,
            Headers =
            {
                { "User-Agent", "Interviews-Webhooks/1" },
                { "webhook-id", messageId },
                { "webhook-timestamp", WebhookSignature.Timestamp(sentAt) },
                { "webhook-signature", WebhookSignature.Header(webhook.SecretsAt(sentAt), messageId, sentAt, body) },
            },
        };
    }

    private static WebhookOutcome OutcomeOf(HttpStatusCode status) => (int)status switch
    {
        >= 200 and < 300 => WebhookOutcome.Delivered,
        >= 300 and < 400 => WebhookOutcome.Redirected,
        410 => WebhookOutcome.Gone,
        _ => WebhookOutcome.Rejected,
    };

    private static Duration? RetryAfter(RetryConditionHeaderValue? header, Instant now) => header switch
    {
        { Delta: { } delta } => Duration.FromTimeSpan(delta),
        { Date: { } date } => Instant.FromDateTimeOffset(date) - now,
        _ => null,
    };
}

/// <summary>What came of sending a message once.</summary>
/// <param name="Milliseconds">How long it took.</param>
/// <param name="RetryAfter">How long the receiver asked to be left alone, if it did; may lie in the past.</param>
public sealed record WebhookReply(Instant SentAt, WebhookOutcome Outcome, int? Status, int Milliseconds, Duration? RetryAfter);
