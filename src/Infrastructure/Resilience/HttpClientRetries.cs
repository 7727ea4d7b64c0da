using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace Interviews.Infrastructure.Resilience;

/// <summary>
/// Sends a request again when the service is busy, failed or did not answer, as <see cref="TransientRetryPolicy"/> does in the pipelines of Azure's own
/// clients. Only for requests that can be repeated.
/// </summary>
internal static class HttpClientRetries
{
    /// <param name="timeout">How long one attempt may take, on the machine's clock: the network takes real time.</param>
    public static IHttpClientBuilder AddTransientRetries(this IHttpClientBuilder client, TimeSpan timeout)
    {
        client.AddResilienceHandler("retries", (pipeline, context) =>
        {
            var waits = context.ServiceProvider.GetExternalClock();
            pipeline.TimeProvider = waits;
            pipeline.AddRetry(Retries(waits));
        });
        client.AddResilienceHandler("attempt", pipeline =>
        {
            pipeline.TimeProvider = TimeProvider.System;
            pipeline.AddTimeout(timeout);
        });
        return client;
    }

    private static RetryStrategyOptions<HttpResponseMessage> Retries(TimeProvider waits) => new()
    {
        MaxRetryAttempts = RetryLimits.Attempts - 1,
        BackoffType = DelayBackoffType.Linear,
        Delay = TimeSpan.FromSeconds(1),
        DelayGenerator = arguments => new ValueTask<TimeSpan?>(Asked(arguments.Outcome.Result?.Headers.RetryAfter, waits)),
        ShouldHandle = arguments => new ValueTask<bool>(arguments.Outcome.Result is { } answer
            ? RetryLimits.IsTransient((int)answer.StatusCode) && !(Asked(answer.Headers.RetryAfter, waits) > RetryLimits.LongestWait)
            : arguments.Outcome.Exception is HttpRequestException or IOException or TimeoutRejectedException),
    };

    /// <returns><c>null</c> for as long as is usual.</returns>
    private static TimeSpan? Asked(RetryConditionHeaderValue? header, TimeProvider time) => header switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } when date - time.GetUtcNow() is var wait && wait > TimeSpan.Zero => wait,
        _ => null,
    };
}
