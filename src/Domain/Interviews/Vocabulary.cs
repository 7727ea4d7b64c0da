namespace Interviews.Domain.Interviews;

/// <summary>What kind of conversation it is.</summary>
public enum InterviewType
{
    PhoneScreen,
    Video,
    InPerson,
    Technical,
    Behavioral,
    Hr,
    CaseStudy,
    Group,
    Panel,
    Final,
}

/// <summary>How the parties meet.</summary>
public enum InterviewMode
{
    Video,
    Audio,
    Phone,
    Chat,
    InPerson,
}

/// <summary>Where in its life an interview stands. Being rescheduled is history, not a state.</summary>
public enum InterviewStatus
{
    Scheduled,
    Prepared,
    InProgress,
    Completed,
    Evaluated,
    Cancelled,
    NoShow,
}

public enum Difficulty
{
    Easy,
    Medium,
    Hard,
    Expert,
}

/// <summary>Who asked for another time.</summary>
public enum Initiator
{
    Candidate,
    Company,
}

/// <summary>What comes of the application; a person's decision, never a scorecard's or a model's.</summary>
public enum HiringDecision
{
    Proceed,
    Hire,
    Reject,
    Maybe,
}

/// <summary>Who did not come.</summary>
public enum NoShowParty
{
    Candidate,
    Interviewer,
}

public enum ThankYouMethod
{
    Email,
    LinkedIn,
    Handwritten,
}

/// <summary>What the system does for an interview beside keeping it.</summary>
public enum DeliveryChannel
{
    Notifications,
    Calendar,
    Evaluation,
    Webhooks,
}

public enum DeliveryState
{
    /// <summary>On its way; tried again by itself.</summary>
    Pending,

    Delivered,

    /// <summary>Given up until somebody has it replayed, or the next change comes.</summary>
    Failed,
}

/// <summary>An interviewer's part in a panel. Trainees never fill a seat, and their scorecards never enter an aggregate.</summary>
public enum Seat
{
    Interviewer,
    Lead,
    Shadow,
    ReverseShadow,
}
