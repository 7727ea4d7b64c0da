using Interviews.Domain.Feedback;
using Interviews.Domain.Storage;
using NodaTime;

namespace Interviews.Domain.Interviews;

/// <summary>One interview: the state that its events add up to. Changed only by <c>InterviewHistory.Apply</c>.</summary>
public sealed record Interview : IRecord
{
    public required Guid InterviewId { get; init; }

    public required string OrganizationId { get; init; }

    /// <summary>1 when scheduled, one more with each change of time and with each undone no-show. One lifecycle runs per revision.</summary>
    public required int Revision { get; init; }

    /// <summary>The sequence number of the last event that is part of this state; counts from 1.</summary>
    public required long Sequence { get; init; }

    public required InterviewStatus Status { get; init; }

    public required InterviewDetails Details { get; init; }

    public required InterviewTime Time { get; init; }

    /// <summary>Counts from 1 and grows with each next round.</summary>
    public required int Round { get; init; }

    public string? CandidateId { get; init; }

    /// <summary>As the directory knows it, or else the token of a candidate who keeps the interview for themselves; what a search by name looks at.</summary>
    public string? CandidateName { get; init; }

    /// <summary>
    /// The address in the token of a candidate who keeps the interview for themselves, where the directory has none. Mail goes there; no view shows it.
    /// </summary>
    public string? CandidateEmail { get; init; }

    /// <summary>The directory does not know <see cref="CandidateId"/>; see <see cref="Interviewer.IsUnknown"/>.</summary>
    public bool CandidateIsUnknown { get; init; }

    public string? JobId { get; init; }

    /// <summary>What its scorecards rate: what the job said when the interview was scheduled or came to be for that job.</summary>
    public InterviewRubric Rubric { get; init; } = InterviewRubric.Open;

    public string? ApplicationId { get; init; }

    /// <summary>The interview this one follows: the earlier round, or the cancelled one that it replaces.</summary>
    public Guid? PreviousInterviewId { get; init; }

    /// <summary>The series that it is part of.</summary>
    public Guid? SeriesId { get; init; }

    /// <summary>
    /// Since when the candidate has waited for this interview to be scheduled: the end of the earlier round, the cancellation that it replaces, or, for a first
    /// round, since the candidate was assigned; <c>null</c> when nobody knows.
    /// </summary>
    public Instant? AwaitedSince { get; init; }

    /// <summary>
    /// A job seeker's own record of an interview elsewhere (REQ-INT-15): the candidate made it, and nobody of this organization conducts it.
    /// </summary>
    public bool IsSelfTracked => CandidateId == CreatedBy && !Details.IsConducted;

    public IReadOnlyList<RescheduleEntry> RescheduleHistory { get; init; } = [];

    /// <summary>The candidate's own.</summary>
    public Preparation? Preparation { get; init; }

    /// <summary>The preparation of those who interview, and of staff.</summary>
    public Preparation? Briefing { get; init; }

    public Start? Start { get; init; }

    public Completion? Completion { get; init; }

    public OverallResult? Evaluation { get; init; }

    public HiringDecision? Decision { get; init; }

    /// <summary>The id of the actor who gave <see cref="Decision"/>.</summary>
    public string? DecidedBy { get; init; }

    public Cancellation? Cancellation { get; init; }

    public NoShow? NoShow { get; init; }

    /// <summary>The interview that took the place of this one, which was cancelled or missed.</summary>
    public Guid? ReplacementId { get; init; }

    public ThankYou? ThankYou { get; init; }

    public CandidateRating? CandidateRating { get; init; }

    /// <summary>Recorded when overlapping time was accepted on purpose.</summary>
    public ConflictOverride? ConflictOverride { get; init; }

    /// <summary>Where each assigned interviewer's scorecard stands; says nothing of what is in it.</summary>
    public IReadOnlyDictionary<string, ScorecardStatus> Feedback { get; init; } = new Dictionary<string, ScorecardStatus>();

    /// <summary>That feedback was late in this revision, and who was told of it.</summary>
    public FeedbackEscalation? FeedbackEscalation { get; init; }

    /// <summary>When every asked interviewer had answered or was dismissed, and evaluation was asked for.</summary>
    public Instant? FeedbackCollectedAt { get; init; }

    /// <summary>When a model was last asked to evaluate the interview.</summary>
    public EvaluationAsked? EvaluationAsked { get; init; }

    /// <summary>Channels that have said something; one that never failed and has nothing to show need not.</summary>
    public IReadOnlyDictionary<DeliveryChannel, Delivery> Deliveries { get; init; } = new Dictionary<DeliveryChannel, Delivery>();

    /// <summary>The sequence of the last event that changed what calendars show of the interview.</summary>
    public long CalendarChange { get; init; } = 1;

    /// <summary>How often what calendars show of the interview has changed: the <c>SEQUENCE</c> of its event in calendar files (RFC 5545, section 3.8.7.4).</summary>
    public int CalendarRevision { get; init; }

    /// <summary>The sequence up to which <see cref="DeliveryChannel.Calendar"/> in <see cref="Deliveries"/> speaks; 0 while it has said nothing.</summary>
    public long CalendarThrough { get; init; }

    /// <summary>How many questions its candidate has answered.</summary>
    public int Responses { get; init; }

    /// <summary>When the candidate submitted all responses; none is taken or changed afterwards.</summary>
    public Instant? ResponsesSubmittedAt { get; init; }

    public required string CreatedBy { get; init; }

    public required Instant CreatedAt { get; init; }

    public required Instant UpdatedAt { get; init; }

    string IRecord.Id => RecordId(InterviewId);

    public static string RecordId(Guid interviewId) => $"interview:{interviewId}";
}
