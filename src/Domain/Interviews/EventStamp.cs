using NodaTime;

namespace Interviews.Domain.Interviews;

/// <summary>What every event of one decision has in common; makes the events, so that none can be stamped wrongly.</summary>
internal sealed record EventStamp(Guid InterviewId, string OrganizationId, long Sequence, int Revision, Instant Now, string ActorId)
{
    public static EventStamp First(Guid interviewId, DecisionContext context) =>
        new(interviewId, context.Actor.OrganizationId, 1, 1, context.Now, context.Actor.Id);

    public static EventStamp After(Interview state, DecisionContext context) =>
        new(state.InterviewId, state.OrganizationId, state.Sequence + 1, state.Revision, context.Now, context.Actor.Id);

    /// <summary>The event begins another revision, and with it another lifecycle.</summary>
    public EventStamp NextRevision() => this with { Revision = Revision + 1 };

    /// <summary>The stamp of the decision's next event.</summary>
    public EventStamp Following() => this with { Sequence = Sequence + 1 };

    public InterviewScheduled Scheduled(Interview interview) =>
        new(interview) { InterviewId = InterviewId, OrganizationId = OrganizationId, Sequence = Sequence, Revision = Revision, OccurredAt = Now, ActorId = ActorId };

    public InterviewUpdated Updated(Update update, IReadOnlyList<Interviewer> added, IReadOnlyList<Interviewer> removed, ConflictOverride? conflictOverride) =>
        new(update.Details, added, removed, update.JobId, update.ApplicationId)
        {
            InterviewId = InterviewId,
            OrganizationId = OrganizationId,
            Sequence = Sequence,
            Revision = Revision,
            OccurredAt = Now,
            ActorId = ActorId,
            ConflictOverride = conflictOverride,
        };

    public InterviewPrepared Prepared(Preparation preparation) =>
        new(preparation) { InterviewId = InterviewId, OrganizationId = OrganizationId, Sequence = Sequence, Revision = Revision, OccurredAt = Now, ActorId = ActorId };

    public InterviewStarted Started(Start start) =>
        new(start) { InterviewId = InterviewId, OrganizationId = OrganizationId, Sequence = Sequence, Revision = Revision, OccurredAt = Now, ActorId = ActorId };

    public InterviewCompleted Completed(Completion completion, HiringDecision? decision) =>
        new(completion, decision) { InterviewId = InterviewId, OrganizationId = OrganizationId, Sequence = Sequence, Revision = Revision, OccurredAt = Now, ActorId = ActorId };

    public InterviewRescheduled Rescheduled(InterviewTime time, RescheduleEntry entry, ConflictOverride? conflictOverride) =>
        new(time, entry, conflictOverride) { InterviewId = InterviewId, OrganizationId = OrganizationId, Sequence = Sequence, Revision = Revision, OccurredAt = Now, ActorId = ActorId };

    public InterviewCancelled Cancelled(Cancellation cancellation) =>
        new(cancellation) { InterviewId = InterviewId, OrganizationId = OrganizationId, Sequence = Sequence, Revision = Revision, OccurredAt = Now, ActorId = ActorId };

    public NoShowReported NoShowReported(NoShow noShow) =>
        new(noShow) { InterviewId = InterviewId, OrganizationId = OrganizationId, Sequence = Sequence, Revision = Revision, OccurredAt = Now, ActorId = ActorId };

    public NoShowUndone NoShowUndone(NoShow reported) =>
        new(reported) { InterviewId = InterviewId, OrganizationId = OrganizationId, Sequence = Sequence, Revision = Revision, OccurredAt = Now, ActorId = ActorId };

    public ThankYouNoteSent ThankYouNoteSent(ThankYou thankYou) =>
        new(thankYou) { InterviewId = InterviewId, OrganizationId = OrganizationId, Sequence = Sequence, Revision = Revision, OccurredAt = Now, ActorId = ActorId };

    public CandidateRated CandidateRated(CandidateRating rating) =>
        new(rating) { InterviewId = InterviewId, OrganizationId = OrganizationId, Sequence = Sequence, Revision = Revision, OccurredAt = Now, ActorId = ActorId };

    public InterviewEvaluated Evaluated(Evaluation evaluation, HiringDecision? decision) =>
        new(evaluation, decision) { InterviewId = InterviewId, OrganizationId = OrganizationId, Sequence = Sequence, Revision = Revision, OccurredAt = Now, ActorId = ActorId };

    public FeedbackRecorded FeedbackRecorded(RecordFeedback feedback) =>
        new(feedback.InterviewerId, feedback.Status, feedback.Version)
        {
            InterviewId = InterviewId,
            OrganizationId = OrganizationId,
            Sequence = Sequence,
            Revision = Revision,
            OccurredAt = Now,
            ActorId = ActorId,
        };

    public DeliveryRecorded DeliveryRecorded(RecordDelivery command, long through = 0) => new(command.Channel, new Delivery(command.State, command.Reason, Now))
    {
        Through = through,
        InterviewId = InterviewId,
        OrganizationId = OrganizationId,
        Sequence = Sequence,
        Revision = Revision,
        OccurredAt = Now,
        ActorId = ActorId,
    };

    public EvaluationRequested EvaluationRequested(bool byPerson) => new()
    {
        ByPerson = byPerson,
        InterviewId = InterviewId,
        OrganizationId = OrganizationId,
        Sequence = Sequence,
        Revision = Revision,
        OccurredAt = Now,
        ActorId = ActorId,
    };

    public DocumentAdded DocumentAdded(AddDocument added) =>
        new(added.DocumentId, added.DocumentKind, added.UploadedBy, added.VisibleToCandidate)
        {
            InterviewId = InterviewId,
            OrganizationId = OrganizationId,
            Sequence = Sequence,
            Revision = Revision,
            OccurredAt = Now,
            ActorId = ActorId,
        };

    public DocumentRemoved DocumentRemoved(RemoveDocument removed) =>
        new(removed.DocumentId, removed.DocumentKind, removed.UploadedBy, removed.VisibleToCandidate)
        {
            InterviewId = InterviewId,
            OrganizationId = OrganizationId,
            Sequence = Sequence,
            Revision = Revision,
            OccurredAt = Now,
            ActorId = ActorId,
        };
}
