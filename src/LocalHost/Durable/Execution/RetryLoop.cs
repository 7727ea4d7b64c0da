using Microsoft.DurableTask;

namespace Interviews.LocalHost.Durable.Execution;

/// <summary>Repeats a failed call by policy or handler. Pauses are durable timers.</summary>
internal sealed class RetryLoop(TaskOrchestrationContext context)
{
    public Task<T> Run<T>(TaskRetryOptions? options, Func<Task<T>> call) => options switch
    {
        { Policy: { } policy } => ByPolicy(policy, call),
        { Handler: { } handler } => ByHandler(handler, call),
        _ => call(),
    };

    private async Task<T> ByPolicy<T>(RetryPolicy policy, Func<Task<T>> call)
    {
        var firstAttempt = context.CurrentUtcDateTime;
        var attempt = 0;
        while (true)
        {
            try
            {
                return await call();
            }
            catch (Exception e) when (e is not TaskFailureException { IsFinal: true } && Handles(policy, e, attempt, firstAttempt, out var delay))
            {
                await context.CreateTimer(context.CurrentUtcDateTime.Add(delay), CancellationToken.None);
                if (++attempt == policy.MaxNumberOfAttempts)
                {
                    throw;
                }
            }
        }
    }

    /// <remarks>
    /// After the last attempt there is a pause of no length: the real engine has it in its histories, and so task ids stay the same as there.
    /// </remarks>
    private bool Handles(RetryPolicy policy, Exception failure, int attempt, DateTime firstAttempt, out TimeSpan delay)
    {
        delay = TimeSpan.Zero;
        if (attempt + 1 == policy.MaxNumberOfAttempts)
        {
            return true;
        }

        try
        {
            var isOver = policy.RetryTimeout != Timeout.InfiniteTimeSpan && context.CurrentUtcDateTime - firstAttempt >= policy.RetryTimeout;
            if (!policy.Handle(failure) || isOver)
            {
                return false;
            }
        }
#pragma warning disable CA1031 // a filter that fails must not hide the failure that it was asked about
        catch (Exception)
#pragma warning restore CA1031
        {
            return false;
        }

        var longest = policy.MaxRetryInterval == Timeout.InfiniteTimeSpan ? TimeSpan.MaxValue : policy.MaxRetryInterval;
        var milliseconds = policy.FirstRetryInterval.TotalMilliseconds * Math.Pow(policy.BackoffCoefficient, attempt);
        delay = milliseconds < longest.TotalMilliseconds ? TimeSpan.FromMilliseconds(milliseconds) : longest;
        return true;
    }

    private async Task<T> ByHandler<T>(AsyncRetryHandler handler, Func<Task<T>> call)
    {
        var start = context.CurrentUtcDateTime;
        var failures = 0;
        while (true)
        {
            try
            {
                return await call();
            }
            catch (TaskFailureException e) when (!e.IsFinal)
            {
                var attempt = new RetryContext(context, ++failures, e.Details, context.CurrentUtcDateTime - start, CancellationToken.None);
                if (!await handler(attempt))
                {
                    throw;
                }
            }
        }
    }
}
