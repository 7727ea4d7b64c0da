using Interviews.Domain.Interviews.Decisions;

namespace Interviews.Domain.Interviews;

/// <summary>Where every change of an interview is decided: state, command and context in, events or a refusal out. Total and pure.</summary>
public static class InterviewDecider
{
    /// <param name="state">The interview, or <c>null</c> when there is none yet.</param>
    /// <returns>
    /// The events to commit, possibly none when the command changes nothing. Refused, in this order, with <c>not_found</c> (no interview, or
    /// another organisation's), <c>forbidden</c>, <c>invalid_transition</c>, <c>validation_failed</c> and <c>schedule_conflict</c>.
    /// </returns>
    public static Result<IReadOnlyList<InterviewEvent>> Decide(Interview? state, InterviewCommand command, DecisionContext context)
    {
        if (state is null)
        {
            return command is Schedule schedule ? Begin(schedule, context) : new Refusal(RefusalCode.NotFound, $"There is no interview to {command.Name}.");
        }

        var refusal = OtherOrganization(state, context)
            ?? InterviewAccess.Check(state, command, context.Actor)
            ?? TransitionTable.Check(state, command, context);
        return refusal is null ? Continue(state, command, context) : refusal;
    }

    private static Refusal? OtherOrganization(Interview state, DecisionContext context) =>
        state.OrganizationId == context.Actor.OrganizationId ? null : Refusal.NotFound("interview", state.InterviewId);

    private static Result<IReadOnlyList<InterviewEvent>> Begin(Schedule command, DecisionContext context) =>
        InterviewAccess.Check(null, command, context.Actor) is { } forbidden ? forbidden : Planning.Schedule(command, context);

    private static Result<IReadOnlyList<InterviewEvent>> Continue(Interview state, InterviewCommand command, DecisionContext context)
    {
        var next = EventStamp.After(state, context);
        return command switch
        {
            Update update => Planning.Update(state, update, next, context),
            Reschedule reschedule => Planning.Reschedule(state, reschedule, next, context),
            Prepare prepare => Conduct.Prepare(prepare, next),
            StartInterview start => Conduct.Start(start, next),
            Complete complete => Conduct.Complete(state, complete, next),
            Cancel cancel => Ending.Cancel(cancel, next),
            ReportNoShow noShow => Ending.ReportNoShow(state, noShow, next),
            UndoNoShow => Ending.UndoNoShow(state, next),
            SendThankYou thankYou => Aftermath.SendThankYou(thankYou, next),
            RateExperience rate => Aftermath.Rate(state, rate, next),
            Evaluate evaluate => Aftermath.Evaluate(evaluate, next),
            RecordFeedback feedback => Aftermath.RecordFeedback(state, feedback, next),
            RecordDelivery delivery => Aftermath.RecordDelivery(state, delivery, next),
            RecordCalendar sync => CalendarSync.Record(state, sync, next),
            RequestEvaluation => Aftermath.RequestEvaluation(state, next),
            RequestModelEvaluation => Planning.Emit(next.EvaluationRequested(byPerson: true)),
            AddDocument add => Planning.Emit(next.DocumentAdded(add)),
            RemoveDocument remove => Planning.Emit(next.DocumentRemoved(remove)),
            _ => throw new InvalidOperationException($"The transition table let '{command.Name}' through, but nothing decides it."),
        };
    }
}
