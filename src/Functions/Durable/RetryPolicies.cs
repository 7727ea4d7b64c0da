using Microsoft.DurableTask;

namespace Interviews.Functions.Durable;

internal static class RetryPolicies
{
    /// <summary>For activities that only meet transient errors: from 5 seconds to an hour apart, for two days.</summary>
    public static readonly TaskOptions LongRunning = TaskOptions.FromRetryPolicy(new RetryPolicy(
        maxNumberOfAttempts: 50, firstRetryInterval: TimeSpan.FromSeconds(5), backoffCoefficient: 2, maxRetryInterval: TimeSpan.FromHours(1)));
}
