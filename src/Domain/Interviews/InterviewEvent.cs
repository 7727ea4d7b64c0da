using Interviews.Domain.Documents;
using Interviews.Domain.Feedback;
using Interviews.Domain.Storage;
using NodaTime;

namespace Interviews.Domain.Interviews;

/// <summary>
/// Something that happened to an interview. Stored beside it in the same commit, and published from the change feed. Decisions say what happened;
/// <see cref="InterviewDecider"/> adds to which interview, when and by whom.
/// </summary>
public abstract record InterviewEvent : IRecord
{
    public Guid InterviewId { get; init; }

    public string OrganizationId { get; init; } = string.Empty;

    /// <summary>Counts from 1 within the interview, without gaps.</summary>
    public long Sequence { get; init; }

    /// <summary>The interview's revision after this event.</summary>
    public int Revision { get; init; }

    public Instant OccurredAt { get; init; }

    public string ActorId { get; init; } = string.Empty;

    /// <summary>W3C trace context of the request that raised it, so that a trace goes on where the event is consumed; <c>null</c> when nobody traced.</summary>
    public string? TraceParent { get; init; }

    /// <summary>The event begins another revision of the interview, and with it another lifecycle.</summary>
    internal virtual bool BeginsRevision => false;

    /// <summary>Unique within the organization, and the same each time the event is delivered.</summary>
    public string Id => $"event:{InterviewId}:{Sequence:D8}";

    /// <summary>The name of the event as clients see it, such as <c>InterviewScheduled</c>.</summary>
    public string Name => GetType().Name;
}

/// <param name="Interview">The whole interview as scheduled.</param>
public sealed record InterviewScheduled(Interview Interview) : InterviewEvent;

/// <param name="Added">Interviewers who take part from now on.</param>
/// <param name="Removed">Interviewers who no longer do.</param>
public sealed record InterviewUpdated(
    InterviewDetails Details, IReadOnlyList<Interviewer> Added, IReadOnlyList<Interviewer> Removed, string? JobId, string? ApplicationId) : InterviewEvent
{
    /// <summary>Set when it came to be for another job.</summary>
    public InterviewRubric? Rubric { get; init; }

    /// <summary>Set when somebody who joined was taken in spite of overlapping time.</summary>
    public ConflictOverride? ConflictOverride { get; init; }
}

/// <summary>The directory came to know somebody who takes part, or calls them otherwise.</summary>
/// <param name="AsCandidate">The entry is of a candidate. Otherwise, of a person who interviews.</param>
/// <param name="ParticipantName"><c>null</c> when the directory knows none.</param>
public sealed record ParticipantRecorded(string ParticipantId, bool AsCandidate, string? ParticipantName, string? Email) : InterviewEvent;

/// <param name="Preparation">The candidate's when they prepared it; otherwise the briefing of the other side.</param>
public sealed record InterviewPrepared(Preparation Preparation) : InterviewEvent;

public sealed record InterviewStarted(Start Start) : InterviewEvent;

/// <param name="Undone">What was started by mistake.</param>
public sealed record StartUndone(Start Undone) : InterviewEvent
{
    internal override bool BeginsRevision => true;
}

/// <param name="ReplacementId">The new interview, scheduled in the same commit.</param>
public sealed record InterviewReplaced(Guid ReplacementId) : InterviewEvent;

public sealed record InterviewCompleted(Completion Completion, HiringDecision? Decision) : InterviewEvent;

public sealed record InterviewRescheduled(InterviewTime Time, RescheduleEntry Entry, ConflictOverride? ConflictOverride) : InterviewEvent
{
    internal override bool BeginsRevision => true;
}

public sealed record InterviewCancelled(Cancellation Cancellation) : InterviewEvent;

public sealed record NoShowReported(NoShow NoShow) : InterviewEvent;

/// <param name="Reported">What was reported and is taken back.</param>
public sealed record NoShowUndone(NoShow Reported) : InterviewEvent
{
    internal override bool BeginsRevision => true;
}

public sealed record ThankYouNoteSent(ThankYou ThankYou) : InterviewEvent;

public sealed record CandidateRated(CandidateRating Rating) : InterviewEvent;

public sealed record InterviewEvaluated(OverallResult Evaluation, HiringDecision? Decision) : InterviewEvent;

/// <summary>A scorecard moved on. Carries no rating: what is in it stays between its author and those allowed to see it.</summary>
public sealed record FeedbackRecorded(string InterviewerId, ScorecardStatus Status, int Version) : InterviewEvent;

/// <summary>A channel got further, or failed.</summary>
public sealed record DeliveryRecorded(DeliveryChannel Channel, Delivery Delivery) : InterviewEvent
{
    /// <summary>The interview's sequence up to which the calendar speaks; 0 for the other channels, whose word is about the whole.</summary>
    public long Through { get; init; }
}

/// <summary>Feedback is late, and somebody was to be told.</summary>
/// <param name="To">Ids of those who were told; empty when nobody could be.</param>
public sealed record FeedbackEscalated(IReadOnlyList<string> To) : InterviewEvent;

/// <summary>The interview is to be evaluated: every scorecard that was asked for is in, or its author was dismissed; or a person asked for it.</summary>
public sealed record EvaluationRequested : InterviewEvent
{
    /// <summary>A person asked, whether or not all feedback is in.</summary>
    public bool ByPerson { get; init; }
}

/// <summary>The candidate answered a question. Carries nothing of the answer, which stays between the candidate and those who judge it.</summary>
/// <param name="Version">1 for the first answer, one more with each edit.</param>
public sealed record ResponseSubmitted(Guid ResponseId, int Version) : InterviewEvent;

/// <summary>The candidate submitted all responses; none follows.</summary>
/// <param name="Count">Responses that the interview has.</param>
public sealed record AllResponsesSubmitted(int Count) : InterviewEvent;

/// <summary>One version of a response is to be evaluated. Carries nothing of the answer.</summary>
public sealed record ResponseEvaluationRequested(Guid ResponseId, int Version) : InterviewEvent;

/// <summary>A person has a model propose questions. Carries nothing of what they wished for.</summary>
public sealed record QuestionProposalRequested(Guid ProposalId) : InterviewEvent;

/// <summary>What the interview asks was set. Says how many questions, and nothing of what is in them.</summary>
public sealed record QuestionsSet(int Count) : InterviewEvent;

/// <summary>A document joined. Says who may know of it, and nothing of what is in it, its name included.</summary>
public sealed record DocumentAdded(Guid DocumentId, DocumentKind DocumentKind, string UploadedBy, bool VisibleToCandidate) : InterviewEvent;

/// <summary>A document was deleted. The actor is who deleted it.</summary>
public sealed record DocumentRemoved(Guid DocumentId, DocumentKind DocumentKind, string UploadedBy, bool VisibleToCandidate) : InterviewEvent;
