using Interviews.Domain.Documents;
using Interviews.Domain.Feedback;
using Interviews.Domain.Storage;
using NodaTime;

namespace Interviews.Domain.Interviews;

/// <summary>Something that happened to an interview. Stored beside it in the same commit, and published from the change feed.</summary>
public abstract record InterviewEvent : IDocument
{
    public required Guid InterviewId { get; init; }

    public required string OrganizationId { get; init; }

    /// <summary>Counts from 1 within the interview, without gaps.</summary>
    public required long Sequence { get; init; }

    /// <summary>The interview's revision after this event.</summary>
    public required int Revision { get; init; }

    public required Instant OccurredAt { get; init; }

    public required string ActorId { get; init; }

    /// <summary>W3C trace context of the request that raised it, so that a trace goes on where the event is consumed; <c>null</c> when nobody traced.</summary>
    public string? TraceParent { get; init; }

    /// <summary>Unique within the organisation, and the same each time the event is delivered.</summary>
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
    /// <summary>Set when somebody who joined was taken in spite of overlapping time.</summary>
    public ConflictOverride? ConflictOverride { get; init; }
}

public sealed record InterviewPrepared(Preparation Preparation) : InterviewEvent;

public sealed record InterviewStarted(Start Start) : InterviewEvent;

public sealed record InterviewCompleted(Completion Completion, HiringDecision? Decision) : InterviewEvent;

public sealed record InterviewRescheduled(InterviewTime Time, RescheduleEntry Entry, ConflictOverride? ConflictOverride) : InterviewEvent;

public sealed record InterviewCancelled(Cancellation Cancellation) : InterviewEvent;

public sealed record NoShowReported(NoShow NoShow) : InterviewEvent;

/// <param name="Reported">What was reported and is taken back.</param>
public sealed record NoShowUndone(NoShow Reported) : InterviewEvent;

public sealed record ThankYouNoteSent(ThankYou ThankYou) : InterviewEvent;

public sealed record CandidateRated(CandidateRating Rating) : InterviewEvent;

public sealed record InterviewEvaluated(Evaluation Evaluation, HiringDecision? Decision) : InterviewEvent;

/// <summary>A scorecard moved on. Carries no rating: what is in it stays between its author and those allowed to see it.</summary>
public sealed record FeedbackRecorded(string InterviewerId, ScorecardStatus Status, int Version) : InterviewEvent;

/// <summary>A channel got further, or failed.</summary>
public sealed record DeliveryRecorded(DeliveryChannel Channel, Delivery Delivery) : InterviewEvent
{
    /// <summary>The interview's sequence up to which the calendar speaks; 0 for the other channels, whose word is about the whole.</summary>
    public long Through { get; init; }
}

/// <summary>Every scorecard that was asked for is in, or its author was dismissed; the interview is ready to be evaluated.</summary>
public sealed record EvaluationRequested : InterviewEvent;

/// <summary>A document joined. Says who may know of it, and nothing of what is in it, its name included.</summary>
public sealed record DocumentAdded(Guid DocumentId, DocumentKind DocumentKind, string UploadedBy, bool VisibleToCandidate) : InterviewEvent;

/// <summary>A document was deleted. The actor is who deleted it.</summary>
public sealed record DocumentRemoved(Guid DocumentId, DocumentKind DocumentKind, string UploadedBy, bool VisibleToCandidate) : InterviewEvent;
