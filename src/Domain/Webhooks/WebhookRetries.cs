using NodaTime;

namespace Interviews.Domain.Webhooks;

/// <summary>When a message that was not accepted is sent again: the schedule that Standard Webhooks recommends, a little over three days in all.</summary>
public static class WebhookRetries
{
    private static readonly Duration[] Pauses =
    [
        Duration.FromSeconds(5),
        Duration.FromMinutes(5),
        Duration.FromMinutes(30),
        Duration.FromHours(2),
        Duration.FromHours(5),
        Duration.FromHours(10),
        Duration.FromHours(14),
        Duration.FromHours(20),
        Duration.FromHours(24),
    ];

    private static readonly Duration LongestPause = Pauses[^1];

    /// <summary>How often a message is sent at most.</summary>
    public static int Attempts => Pauses.Length + 1;

    /// <param name="attempt">The attempt that failed, from 1.</param>
    /// <param name="retryAfter">How long the receiver asked to be left alone, if it did; at most a day of it is granted.</param>
    /// <returns><c>null</c> after the last attempt.</returns>
    public static Instant? Next(int attempt, Instant failedAt, Duration? retryAfter) =>
        attempt > Pauses.Length ? null : failedAt + Duration.Max(Pauses[attempt - 1], Duration.Min(retryAfter ?? Duration.Zero, LongestPause));
}
