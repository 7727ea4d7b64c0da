using Interviews.LocalHost.Durable.Execution;

namespace Microsoft.DurableTask;

/// <summary>When a failed call is made again: after <see cref="FirstRetryInterval"/>, then after ever longer pauses.</summary>
public class RetryPolicy
{
    public RetryPolicy(
        int maxNumberOfAttempts,
        TimeSpan firstRetryInterval,
        double backoffCoefficient = 1.0,
        TimeSpan? maxRetryInterval = null,
        TimeSpan? retryTimeout = null)
    {
        if (maxNumberOfAttempts <= 0)
        {
            throw new ArgumentOutOfRangeException(
                nameof(maxNumberOfAttempts), maxNumberOfAttempts, $"The value for {nameof(maxNumberOfAttempts)} must be greater than zero.");
        }

        if (firstRetryInterval <= TimeSpan.Zero)
        {
            throw new ArgumentOutOfRangeException(
                nameof(firstRetryInterval), firstRetryInterval, $"The value for {nameof(firstRetryInterval)} must be greater than zero.");
        }

        if (backoffCoefficient < 1.0)
        {
            throw new ArgumentOutOfRangeException(
                nameof(backoffCoefficient), backoffCoefficient, $"The value for {nameof(backoffCoefficient)} must be greater or equal to 1.0.");
        }

        RefuseShorter(maxRetryInterval, firstRetryInterval, nameof(maxRetryInterval));
        RefuseShorter(retryTimeout, firstRetryInterval, nameof(retryTimeout));
        MaxNumberOfAttempts = maxNumberOfAttempts;
        FirstRetryInterval = firstRetryInterval;
        BackoffCoefficient = backoffCoefficient;
        MaxRetryInterval = maxRetryInterval ?? TimeSpan.FromHours(1);
        RetryTimeout = retryTimeout ?? Timeout.InfiniteTimeSpan;
        Handle = _ => true;
    }

    /// <summary>How often the call is made at most, the first time included.</summary>
    public int MaxNumberOfAttempts { get; }

    public TimeSpan FirstRetryInterval { get; }

    /// <summary>By how much each pause is longer than the one before it.</summary>
    public double BackoffCoefficient { get; }

    /// <summary>The longest pause; one hour unless said otherwise.</summary>
    public TimeSpan MaxRetryInterval { get; }

    /// <summary>How long after the first call a further one may be made; unlimited unless said otherwise.</summary>
    public TimeSpan RetryTimeout { get; }

    public Func<Exception, bool> Handle { get; private init; }

    /// <summary>Says which failures are worth another call.</summary>
    public Func<TaskFailureDetails, bool> HandleFailure
    {
        init => Handle = exception => exception is TaskFailureException failure
            ? value(failure.Details)
            : throw new InvalidOperationException("Only the failure of an activity or a sub-orchestration has failure details.");
    }

    private static void RefuseShorter(TimeSpan? value, TimeSpan firstRetryInterval, string name)
    {
        if (value < firstRetryInterval && value != Timeout.InfiniteTimeSpan)
        {
            throw new ArgumentOutOfRangeException(name, value, $"The value for {name} must be greater or equal to the value for {nameof(firstRetryInterval)}.");
        }
    }
}
