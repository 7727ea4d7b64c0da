namespace Interviews.Crash.Tests.Model;

/// <summary>Something that the system accepted for one interview.</summary>
/// <param name="What">The event's name in the timeline.</param>
/// <param name="At">What the clock showed; <c>null</c> when it was moving meanwhile.</param>
internal sealed record Happening(string What, DateTimeOffset? At)
{
    public const string Scheduled = "InterviewScheduled";
    public const string Updated = "InterviewUpdated";
    public const string Prepared = "InterviewPrepared";
    public const string Started = "InterviewStarted";
    public const string Completed = "InterviewCompleted";
    public const string Rescheduled = "InterviewRescheduled";
    public const string Cancelled = "InterviewCancelled";
    public const string NoShowReported = "NoShowReported";
    public const string NoShowUndone = "NoShowUndone";
    public const string FeedbackRecorded = "FeedbackRecorded";

    public const string EvaluationRequested = "EvaluationRequested";

    /// <summary>What the system adds by itself.</summary>
    public static readonly IReadOnlyList<string> OfTheSystem = [EvaluationRequested, "FeedbackEscalated"];

    /// <summary>The start from now on, where it changed.</summary>
    public Slot? Slot { get; init; }

    /// <summary>The interviewers from now on, the lead first, where they changed.</summary>
    public IReadOnlyList<string>? Panel { get; init; }

    /// <summary>Whose scorecard it is.</summary>
    public string? Interviewer { get; init; }
}

/// <summary>When an interview takes place.</summary>
internal sealed record Slot(DateTimeOffset Start, int Minutes)
{
    public DateTimeOffset End => Start.AddMinutes(Minutes);
}
