using System.Globalization;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.LocalHost.Worker;

/// <summary>How often and when a failed invocation is repeated.</summary>
/// <param name="MaxRetries">Attempts after the first; <see cref="int.MaxValue"/> for no end.</param>
/// <param name="Least">The delay before the first retry; each later one doubles it.</param>
/// <param name="Most">The longest delay.</param>
internal sealed record RetrySchedule(int MaxRetries, TimeSpan Least, TimeSpan Most)
{
    private const int Doublings = 30;

    public static RetrySchedule None { get; } = new(0, TimeSpan.Zero, TimeSpan.Zero);

    /// <exception cref="StartRefusedException">The function's retry attribute holds no time span.</exception>
    public static RetrySchedule Of(FunctionDescriptor function, RetrySchedule otherwise) => function.Retry switch
    {
        FixedDelayRetryAttribute fixedDelay => new(Count(fixedDelay.MaxRetryCount), Span(function, fixedDelay.DelayInterval), Span(function, fixedDelay.DelayInterval)),
        ExponentialBackoffRetryAttribute backoff => new(Count(backoff.MaxRetryCount), Span(function, backoff.MinimumInterval), Span(function, backoff.MaximumInterval)),
        _ => otherwise,
    };

    /// <param name="failures">How often it has failed, at least 1.</param>
    public TimeSpan Delay(int failures)
    {
        var doubled = Least * Math.Pow(2, Math.Min(failures - 1, Doublings));
        return doubled < Most ? doubled : Most;
    }

    private static int Count(int count) => count < 0 ? int.MaxValue : count;

    private static TimeSpan Span(FunctionDescriptor function, string text) => TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span) && span >= TimeSpan.Zero
        ? span
        : throw new StartRefusedException($"{function} has the retry interval '{text}', which is no time span.");
}
