using Interviews.LocalHost.Protocol;

namespace Interviews.LocalHost.Functions;

/// <summary>How often and when a failed invocation is repeated.</summary>
/// <param name="MaxRetries">Attempts after the first; <see cref="int.MaxValue"/> for no end.</param>
/// <param name="Least">The delay before the first retry; each later one doubles it.</param>
/// <param name="Most">The longest delay.</param>
internal sealed record RetrySchedule(int MaxRetries, TimeSpan Least, TimeSpan Most)
{
    private const int Doublings = 30;

    public static RetrySchedule None { get; } = new(0, TimeSpan.Zero, TimeSpan.Zero);

    public static RetrySchedule Of(FunctionInfo function, RetrySchedule otherwise) => function.Metadata.RetryOptions switch
    {
        null => otherwise,
        { RetryStrategy: RpcRetryOptions.Types.RetryStrategy.FixedDelay } options => new(Count(options), options.DelayInterval.ToTimeSpan(), options.DelayInterval.ToTimeSpan()),
        { } options => new(Count(options), options.MinimumInterval.ToTimeSpan(), options.MaximumInterval.ToTimeSpan()),
    };

    /// <param name="failures">How often it has failed, at least 1.</param>
    public TimeSpan Delay(int failures)
    {
        var doubled = Least * Math.Pow(2, Math.Min(failures - 1, Doublings));
        return doubled < Most ? doubled : Most;
    }

    /// <param name="failures">How often it has failed; 0 at first.</param>
    public RetryContext Attempt(int failures) => new() { RetryCount = failures, MaxRetryCount = MaxRetries };

    private static int Count(RpcRetryOptions options) => options.MaxRetryCount < 0 ? int.MaxValue : options.MaxRetryCount;
}
