using NodaTime;

namespace Interviews.Domain.Interviews;

/// <summary>One change of time (REQ-INT-32).</summary>
/// <param name="RescheduledBy">The actor's id.</param>
public sealed record RescheduleEntry(
    Instant PreviousDateTime, Instant NewDateTime, Instant RescheduledAt, string? Reason, Initiator InitiatedBy, string RescheduledBy)
{
    /// <summary>For the organization only; never shown or sent to the candidate.</summary>
    public string? InternalReason { get; init; }
}

/// <param name="PreparedBy">The actor's id.</param>
public sealed record Preparation(
    string? Notes, bool ResearchCompleted, bool QuestionsPrepped, bool MaterialsGathered, Instant PreparedAt, string PreparedBy)
{
    /// <summary>The candidate keeps the notes and what they did to themselves.</summary>
    public bool IsPrivate { get; init; }
}

/// <param name="DeviceInfo">Free-form facts about the device, such as browser and operating system.</param>
public sealed record Start(Instant StartedAt, string StartedBy, string? Location, IReadOnlyDictionary<string, string> DeviceInfo)
{
    /// <summary>Where the interview stood, and where it stands again when the start is taken back: scheduled or prepared.</summary>
    public InterviewStatus Before { get; init; } = InterviewStatus.Scheduled;
}

/// <param name="CompletedBy">The actor's id.</param>
/// <param name="ActualDurationMinutes">Positive.</param>
/// <param name="PerformanceRating">1 to 5.</param>
/// <param name="Score">0 to 100.</param>
/// <param name="Feedback">Free text by attribute; a single text stands under <c>summary</c>.</param>
public sealed record Completion(
    Instant CompletedAt,
    string CompletedBy,
    int? ActualDurationMinutes,
    int? PerformanceRating,
    int? Score,
    string? Notes,
    IReadOnlyDictionary<string, string> Feedback,
    string? NextSteps,
    bool FollowUpRequired);

/// <summary>What a person makes of the interview as a whole. What a model makes of it is its evaluation.</summary>
/// <param name="Score">0 to 100.</param>
public sealed record OverallResult(Instant EvaluatedAt, string EvaluatedBy, int? Score, string? Feedback)
{
    /// <summary>What was said of single responses (REQ-QUE-12).</summary>
    public IReadOnlyList<ResponseResult> Responses { get; init; } = [];
}

/// <summary>A person's word on one response of the candidate.</summary>
/// <param name="Score">0 to 100.</param>
public sealed record ResponseResult(Guid ResponseId, int? Score, string? Feedback);

/// <param name="Sequence">Of the event, after which the evaluation is named.</param>
/// <param name="By">The actor's id.</param>
public sealed record EvaluationAsked(long Sequence, Instant At, string By);

/// <param name="Reason">Told to everybody who takes part, the candidate included.</param>
public sealed record Cancellation(Instant CancelledAt, string CancelledBy, string? Reason)
{
    /// <summary>For the organization only; never shown or sent to the candidate.</summary>
    public string? InternalReason { get; init; }
}

public sealed record NoShow(NoShowParty Party, Instant ReportedAt, string ReportedBy, string? Notes)
{
    /// <summary>Where the interview stood, and where it stands again when the report is taken back: scheduled or prepared.</summary>
    public InterviewStatus Before { get; init; } = InterviewStatus.Scheduled;
}

public sealed record ThankYou(Instant SentAt, IReadOnlyList<string> Recipients, ThankYouMethod Method, string? Notes);

/// <summary>How the candidate found the interview.</summary>
/// <param name="Rating">1 to 5.</param>
public sealed record CandidateRating(int Rating, string? Comment, Instant RatedAt);

/// <param name="To">Ids of those who were told that feedback is late; empty when nobody could be.</param>
public sealed record FeedbackEscalation(Instant At, IReadOnlyList<string> To);

/// <summary>How far a channel has come with what it does for the interview.</summary>
/// <param name="Reason">Why it failed; says nothing of any person but their id.</param>
public sealed record Delivery(DeliveryState State, string? Reason, Instant Since);

public sealed record ConflictOverride(string OverriddenBy, string Reason);
