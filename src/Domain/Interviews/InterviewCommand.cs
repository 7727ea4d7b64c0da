using Interviews.Domain.Directory;
using Interviews.Domain.Documents;
using Interviews.Domain.Feedback;
using Interviews.Domain.Validation;
using NodaTime;

namespace Interviews.Domain.Interviews;

/// <summary>What somebody asks an interview to do.</summary>
public abstract record InterviewCommand
{
    /// <summary>The command's name as refusals speak of it, such as <c>reschedule</c>.</summary>
    public string Name => char.ToLowerInvariant(GetType().Name[0]) + GetType().Name[1..];

    /// <summary>The hold whose time it takes over.</summary>
    public Guid? HoldId { get; init; }

    /// <summary>Interviews that are changed together with this one; their time is not in its way.</summary>
    public IReadOnlyList<Guid> Together { get; init; } = [];

    /// <summary>Whether overlapping time is accepted.</summary>
    public virtual bool OverrulesConflicts => false;

    /// <summary>The same command with overlapping time accepted.</summary>
    /// <param name="reason">Why, where the command does not say.</param>
    public virtual InterviewCommand Overruling(string reason) => this;
}

/// <param name="InterviewId">Chosen by the caller (UUID version 7), so that a repeat is recognized.</param>
public sealed record Schedule(Guid InterviewId, InterviewDetails Details, InterviewTime Time) : InterviewCommand
{
    public int Round { get; init; } = 1;

    public string? CandidateId { get; init; }

    public string? JobId { get; init; }

    public string? ApplicationId { get; init; }

    /// <summary>Set when this is a next round or replaces a cancelled interview.</summary>
    public Guid? PreviousInterviewId { get; init; }

    /// <summary>It takes the place of <see cref="PreviousInterviewId"/>, which was cancelled or missed.</summary>
    public bool IsReplacement { get; init; }

    /// <inheritdoc cref="Interview.AwaitedSince"/>
    public Instant? AwaitedSince { get; init; }

    /// <summary>The series that it is part of.</summary>
    public Guid? SeriesId { get; init; }

    /// <summary>
    /// Overlapping time is accepted for this reason; only admins and recruiters may. <c>null</c> when it was not asked for;
    /// empty when it was asked for without a reason, which is refused.
    /// </summary>
    public string? ConflictOverrideReason { get; init; }

    public override bool OverrulesConflicts => ConflictOverrideReason is not null;

    public override InterviewCommand Overruling(string reason) => this with { ConflictOverrideReason = ConflictOverrideReason ?? reason };
}

/// <summary>The details as they are to be; the caller has merged what did not change.</summary>
public sealed record Update(InterviewDetails Details, string? JobId, string? ApplicationId) : InterviewCommand
{
    /// <summary>Overlapping time of people or rooms that join is accepted for this reason; only admins and recruiters may.</summary>
    public string? ConflictOverrideReason { get; init; }

    public override bool OverrulesConflicts => ConflictOverrideReason is not null;

    public override InterviewCommand Overruling(string reason) => this with { ConflictOverrideReason = ConflictOverrideReason ?? reason };
}

/// <summary>Of the candidate, or of those who interview them: each side keeps its own.</summary>
public sealed record Prepare(string? Notes, bool ResearchCompleted, bool QuestionsPrepped, bool MaterialsGathered) : InterviewCommand
{
    /// <summary>The candidate keeps it to themselves; the organization learns only that they prepared.</summary>
    public bool IsPrivate { get; init; }
}

public sealed record StartInterview(string? Location, IReadOnlyDictionary<string, string> DeviceInfo) : InterviewCommand;

/// <summary>It was started by mistake, and nothing followed.</summary>
public sealed record UndoStart : InterviewCommand;

/// <summary>A new interview takes the place of this one, which was cancelled or missed; decided together with the new one's scheduling.</summary>
public sealed record RecordReplacement(Guid ReplacementId) : InterviewCommand;

/// <param name="CompletedAt"><c>null</c> for now.</param>
public sealed record Complete(Instant? CompletedAt) : InterviewCommand
{
    public int? ActualDurationMinutes { get; init; }

    public int? PerformanceRating { get; init; }

    public int? Score { get; init; }

    public string? Notes { get; init; }

    public IReadOnlyDictionary<string, string> Feedback { get; init; } = new Dictionary<string, string>();

    public string? NextSteps { get; init; }

    public bool FollowUpRequired { get; init; }

    public HiringDecision? Decision { get; init; }
}

/// <param name="Reason">Told to everybody who takes part, the candidate included.</param>
public sealed record Reschedule(InterviewTime Time, string? Reason, Initiator? InitiatedBy) : InterviewCommand
{
    /// <summary>For the organization only.</summary>
    public string? InternalReason { get; init; }

    /// <summary>Overlapping time is accepted; the reason is <see cref="Reason"/>, and only admins and recruiters may.</summary>
    public bool AllowConflicts { get; init; }

    public override bool OverrulesConflicts => AllowConflicts;

    public override InterviewCommand Overruling(string reason) => this with { AllowConflicts = true, Reason = Reason ?? reason };
}

/// <param name="Reason">Told to everybody who takes part, the candidate included.</param>
/// <param name="InternalReason">For the organization only.</param>
public sealed record Cancel(string? Reason, string? InternalReason = null) : InterviewCommand;

/// <summary>The candidate is no longer in the running, so an interview that is still to come does not take place.</summary>
/// <param name="Status"><c>Rejected</c> or <c>Withdrawn</c>.</param>
public sealed record CancelForStatus(CandidateStatus Status) : InterviewCommand;

/// <summary>What the directory says of somebody who takes part.</summary>
/// <param name="AsCandidate">The entry is of a candidate. Otherwise, of a person who interviews.</param>
/// <param name="ParticipantName"><c>null</c> when the directory knows none; then the name stays as it is.</param>
/// <param name="Email">Of an interviewer; stays as it is when <c>null</c>.</param>
public sealed record RecordParticipant(string ParticipantId, bool AsCandidate, string? ParticipantName, string? Email) : InterviewCommand;

public sealed record ReportNoShow(NoShowParty Party, string? Notes) : InterviewCommand;

public sealed record UndoNoShow : InterviewCommand;

public sealed record SendThankYou(IReadOnlyList<string> Recipients, ThankYouMethod Method, string? Notes) : InterviewCommand;

/// <summary>How the candidate found it; given again, it replaces the earlier rating.</summary>
public sealed record RateExperience(int? Rating, string? Comment) : InterviewCommand;

/// <summary>A person gives the overall result; given again, it replaces the one before, which is kept as a version.</summary>
/// <param name="Score">0 to 100.</param>
public sealed record GiveResult(int? Score, string? Feedback, HiringDecision? Decision) : InterviewCommand
{
    /// <summary>Of responses that the interview has.</summary>
    public IReadOnlyList<ResponseResult> Responses { get; init; } = [];
}

/// <summary>Somebody's scorecard moved on; decided together with the scorecard itself.</summary>
public sealed record RecordFeedback(string InterviewerId, ScorecardStatus Status, int Version) : InterviewCommand;

/// <summary>Told by a channel: how far it has come.</summary>
/// <param name="Reason">Why it failed; at most <see cref="Limits.Reason"/>, the rest is cut off.</param>
public sealed record RecordDelivery(DeliveryChannel Channel, DeliveryState State, string? Reason) : InterviewCommand;

/// <summary>Told by the calendar: how far it says what the interview says.</summary>
/// <param name="Through">The interview's sequence up to which this holds. What is older than the last word changes nothing.</param>
/// <param name="JoinUrl">The link to the online meeting that the calendar made; taken over by an interview that waits for it.</param>
/// <param name="Failure">Why the calendar does not say it; <c>null</c> when it does.</param>
public sealed record RecordCalendar(long Through, string? JoinUrl, string? Failure) : InterviewCommand;

/// <summary>Told by the lifecycle: feedback is late, and somebody was to be told.</summary>
/// <param name="To">Ids of those who were told; empty when nobody could be.</param>
public sealed record RecordEscalation(IReadOnlyList<string> To) : InterviewCommand;

/// <summary>Asked by the lifecycle once all feedback is in.</summary>
public sealed record RequestDueEvaluation : InterviewCommand;

/// <summary>Asked by a person, as often as they like: a model is to evaluate the interview by what is written of it now.</summary>
public sealed record RequestEvaluation : InterviewCommand;

/// <summary>The candidate answers a question, or answers it again; decided together with the response itself.</summary>
/// <param name="Version">Of the response; 1 for the first answer.</param>
public sealed record SubmitResponse(Guid ResponseId, int Version) : InterviewCommand;

/// <summary>The candidate has answered all that they will; decided together with the responses.</summary>
/// <param name="Count">Responses that the interview has then.</param>
public sealed record SubmitAllResponses(int Count) : InterviewCommand;

/// <summary>A person has one version of a response evaluated; decided together with the evaluation's record.</summary>
public sealed record RequestResponseEvaluation(Guid ResponseId, int Version) : InterviewCommand;

/// <summary>A person has a model propose questions; decided together with the proposal's record.</summary>
public sealed record RequestQuestionProposal(Guid ProposalId) : InterviewCommand;

/// <summary>What the interview asks; decided together with the questions themselves.</summary>
public sealed record SetQuestions(int Count) : InterviewCommand;

/// <summary>A document joins; decided together with the document itself.</summary>
public sealed record AddDocument(Guid DocumentId, DocumentKind DocumentKind, string UploadedBy, bool VisibleToCandidate) : InterviewCommand;

/// <summary>A document leaves; decided together with its deletion.</summary>
public sealed record RemoveDocument(Guid DocumentId, DocumentKind DocumentKind, string UploadedBy, bool VisibleToCandidate) : InterviewCommand;
