namespace Interviews.Domain.Notifications;

/// <summary>What a message tells its reader.</summary>
public enum MessageKind
{
    /// <summary>You take part in an interview.</summary>
    Scheduled,

    /// <summary>It is coming up: sent once for each configured offset before the start.</summary>
    Reminder,

    Rescheduled,

    Cancelled,

    /// <summary>You no longer take part; the interview goes on without you.</summary>
    Removed,

    /// <summary>It should have begun: start it, or report who did not come.</summary>
    StartNudge,

    FeedbackRequested,

    FeedbackNudge,

    /// <summary>To the hiring owner: whose feedback is late.</summary>
    Escalation,
}
