using NodaTime;

namespace Interviews.Domain.Lifecycle;

/// <summary>When the lifecycle does what. Read from settings as ISO 8601 durations.</summary>
public sealed record LifecycleSettings
{
    /// <summary>How long before the start each reminder goes out. Default 24 hours and 1 hour.</summary>
    public IReadOnlyList<Duration> Reminders { get; init; } = [Duration.FromHours(24), Duration.FromHours(1)];

    /// <summary>How long before its time an interview can be started. Default 1 hour.</summary>
    public Duration EarlyStart { get; init; } = Duration.FromHours(1);

    /// <summary>How much notice a candidate gives when they move an interview: the new time is at least so far ahead. Default 4 hours.</summary>
    public Duration CandidateNotice { get; init; } = Duration.FromHours(4);

    /// <summary>How long after the start a side may be called absent, and the interviewers are asked whether it began. Default 15 minutes.</summary>
    public Duration NoShowGrace { get; init; } = Duration.FromMinutes(15);

    /// <summary>How long after the end the first nudge for feedback goes out; then one each business day. Default 1 hour.</summary>
    public Duration FeedbackNudge { get; init; } = Duration.FromHours(1);

    /// <summary>How long after the end missing feedback is told to the hiring owner. Default 24 hours.</summary>
    public Duration FeedbackEscalation { get; init; } = Duration.FromHours(24);

    /// <summary>How long after the end the system stops asking. Default 14 days.</summary>
    public Duration FeedbackDeadline { get; init; } = Duration.FromDays(14);

    /// <summary>Whether interviews that are still to come are cancelled when their candidate withdraws or is rejected. Default yes.</summary>
    public bool CancelOnWithdrawal { get; init; } = true;

    /// <summary>The hour, in the interview's zone, at which the nudge of a business day goes out. Default 09:00.</summary>
    public LocalTime BusinessDayNudge { get; init; } = new(9, 0);
}
