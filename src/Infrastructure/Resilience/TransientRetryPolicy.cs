using System.Globalization;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Interviews.Infrastructure.Resilience;

/// <summary>
/// Sends a request again when the service is busy, failed or did not answer: after as long as it asks for, as far as that is short enough to wait here;
/// for anything longer the message goes back to its queue. Only for requests that can be repeated.
/// </summary>
internal sealed class TransientRetryPolicy(TimeProvider time) : HttpPipelinePolicy
{
    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException("Only asynchronous calls are made.");

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        for (var attempt = 1; ; attempt++)
        {
            var wait = TimeSpan.FromSeconds(attempt);
            try
            {
                await ProcessNextAsync(message, pipeline);
                if (!RetryLimits.IsTransient(message.Response.Status) || attempt == RetryLimits.Attempts)
                {
                    return;
                }

                wait = Asked(message.Response) ?? wait;
                if (wait > RetryLimits.LongestWait)
                {
                    return;
                }

                message.Response.Dispose();
            }
            catch (Exception e) when (attempt < RetryLimits.Attempts && IsPassing(e) && !message.CancellationToken.IsCancellationRequested)
            {
                // Nobody knows what came of it.
            }

            await Task.Delay(wait, time, message.CancellationToken);
        }
    }

    private static bool IsPassing(Exception fault) => fault is RequestFailedException { Status: 0 } or IOException or HttpRequestException or OperationCanceledException;

    /// <summary>The header <c>Retry-After</c>: seconds, or a date.</summary>
    private TimeSpan? Asked(Response response) => Asked(response, time);

    /// <inheritdoc cref="Asked(Response)"/>
    internal static TimeSpan? Asked(Response response, TimeProvider time)
    {
        if (!response.Headers.TryGetValue("Retry-After", out var text))
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            return TimeSpan.FromSeconds(seconds);
        }

        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) && date - time.GetUtcNow() is var wait && wait > TimeSpan.Zero
            ? wait
            : null;
    }
}
