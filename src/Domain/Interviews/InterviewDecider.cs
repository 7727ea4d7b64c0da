using Interviews.Domain.Interviews.Decisions;

namespace Interviews.Domain.Interviews;

/// <summary>Where every change of an interview is decided: state, command and context in, events or a refusal out. Total and pure.</summary>
public static class InterviewDecider
{
    /// <param name="state">The interview, or <c>null</c> when there is none yet.</param>
    /// <returns>
    /// The events to commit, possibly none when the command changes nothing. Refused, in this order, with <c>not_found</c> (no interview, or
    /// another organization's), <c>forbidden</c>, <c>invalid_transition</c>, <c>validation_failed</c> and <c>schedule_conflict</c>.
    /// </returns>
    public static Result<IReadOnlyList<InterviewEvent>> Decide(Interview? state, InterviewCommand command, DecisionContext context)
    {
        if (state is null)
        {
            return command is Schedule schedule ? Begin(schedule, context) : new Refusal(RefusalCode.NotFound, $"There is no interview to {command.Name}.");
        }

        context = context with { Actor = InterviewAccess.On(state, context.Actor) };
        var refusal = OtherOrganization(state, context)
            ?? InterviewAccess.Check(state, command, context.Actor)
            ?? TransitionTable.Check(state, command, context);
        return refusal is null ? Continue(state, command, context).Then(events => Stamp(events, state.InterviewId, state.Sequence, state.Revision, context)) : refusal;
    }

    private static Refusal? OtherOrganization(Interview state, DecisionContext context) =>
        state.OrganizationId == context.Actor.OrganizationId ? null : Refusal.NotFound("interview", state.InterviewId);

    private static Result<IReadOnlyList<InterviewEvent>> Begin(Schedule command, DecisionContext context)
    {
        context = context with { Actor = InterviewAccess.For(command.CandidateId, context.Actor) };
        return InterviewAccess.Check(null, command, context.Actor) is { } forbidden
            ? forbidden
            : SchedulingDecisions.Schedule(command, context).Then(events => Stamp(events, command.InterviewId, 0, 1, context));
    }

    private static Result<IReadOnlyList<InterviewEvent>> Continue(Interview state, InterviewCommand command, DecisionContext context) => command switch
    {
        Update update => SchedulingDecisions.Update(state, update, context),
        Reschedule reschedule => SchedulingDecisions.Reschedule(state, reschedule, context),
        Prepare prepare => SessionDecisions.Prepare(prepare, context),
        StartInterview start => SessionDecisions.Start(state, start, context),
        UndoStart => SessionDecisions.UndoStart(state),
        RecordReplacement replacement => SchedulingDecisions.Emit(new InterviewReplaced(replacement.ReplacementId)),
        Complete complete => SessionDecisions.Complete(state, complete, context),
        Cancel cancel => CancellationDecisions.Cancel(cancel, context),
        CancelForStatus status => CancellationDecisions.CancelForStatus(status, context),
        RecordParticipant participant => FollowUpDecisions.RecordParticipant(state, participant),
        ReportNoShow noShow => CancellationDecisions.ReportNoShow(state, noShow, context),
        UndoNoShow => CancellationDecisions.UndoNoShow(state),
        SendThankYou thankYou => FollowUpDecisions.SendThankYou(thankYou, context),
        RateExperience rate => FollowUpDecisions.Rate(state, rate, context),
        GiveResult result => FollowUpDecisions.GiveResult(result, context),
        RecordFeedback feedback => FollowUpDecisions.RecordFeedback(state, feedback),
        RecordDelivery delivery => FollowUpDecisions.RecordDelivery(state, delivery, context),
        RecordCalendar sync => CalendarDecisions.Record(state, sync, context),
        RecordEscalation escalation => FollowUpDecisions.RecordEscalation(state, escalation),
        RequestDueEvaluation => FollowUpDecisions.RequestDueEvaluation(state),
        RequestEvaluation => SchedulingDecisions.Emit(new EvaluationRequested { ByPerson = true }),
        SubmitResponse submit => SchedulingDecisions.Emit(new ResponseSubmitted(submit.ResponseId, submit.Version)),
        SubmitAllResponses all => SessionDecisions.SubmitAllResponses(state, all, context),
        RequestResponseEvaluation request => SchedulingDecisions.Emit(new ResponseEvaluationRequested(request.ResponseId, request.Version)),
        RequestQuestionProposal request => SchedulingDecisions.Emit(new QuestionProposalRequested(request.ProposalId)),
        SetQuestions set => SchedulingDecisions.Emit(new QuestionsSet(set.Count)),
        AddDocument add => SchedulingDecisions.Emit(new DocumentAdded(add.DocumentId, add.DocumentKind, add.UploadedBy, add.VisibleToCandidate)),
        RemoveDocument remove => SchedulingDecisions.Emit(new DocumentRemoved(remove.DocumentId, remove.DocumentKind, remove.UploadedBy, remove.VisibleToCandidate)),
        _ => throw new InvalidOperationException($"The transition table let '{command.Name}' through, but nothing decides it."),
    };

    /// <summary>What the events of one decision have in common, and their order.</summary>
    private static Result<IReadOnlyList<InterviewEvent>> Stamp(IReadOnlyList<InterviewEvent> events, Guid interviewId, long sequence, int revision, DecisionContext context)
    {
        var stamped = new List<InterviewEvent>(events.Count);
        foreach (var happened in events)
        {
            revision += happened.BeginsRevision ? 1 : 0;
            stamped.Add(happened with
            {
                InterviewId = interviewId,
                OrganizationId = context.Actor.OrganizationId,
                Sequence = sequence + stamped.Count + 1,
                Revision = revision,
                OccurredAt = context.Now,
                ActorId = context.Actor.Id,
            });
        }

        return stamped;
    }
}
