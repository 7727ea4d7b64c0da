namespace Interviews.Domain.Notifications;

/// <summary>What a message is about.</summary>
public enum MessageKind
{
    /// <summary>The recipient takes part in an interview.</summary>
    Scheduled,

    /// <summary>The interview starts soon. Sent once for each configured time before the start.</summary>
    Reminder,

    Rescheduled,

    /// <summary>The link, the place, the mode, or the type of the interview has changed.</summary>
    Changed,

    Cancelled,

    /// <summary>Tells staff that somebody did not come.</summary>
    NoShow,

    /// <summary>The recipient no longer takes part in the interview, which takes place without them.</summary>
    Removed,

    /// <summary>The interview should have started. The recipient is to start it or to report a no-show.</summary>
    StartNudge,

    FeedbackRequested,

    FeedbackNudge,

    /// <summary>Tells the hiring owner, or whoever scheduled the interview, whose feedback is late.</summary>
    Escalation,
}
