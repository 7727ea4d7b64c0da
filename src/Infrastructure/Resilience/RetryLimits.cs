namespace Interviews.Infrastructure.Resilience;

/// <summary>When a request is worth sending again at once, and for how long; the same for every kind of client.</summary>
internal static class RetryLimits
{
    public const int Attempts = 3;

    /// <summary>For anything longer the message goes back to its queue.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);

    public static bool IsTransient(int status) => status is 408 or 429 or >= 500;
}
