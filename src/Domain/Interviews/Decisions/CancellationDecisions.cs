using Interviews.Domain.Validation;
using static Interviews.Domain.Interviews.Decisions.SchedulingDecisions;

namespace Interviews.Domain.Interviews.Decisions;

/// <summary>Interviews that do not take place, and the one that did after all.</summary>
internal static class CancellationDecisions
{
    public static Result<IReadOnlyList<InterviewEvent>> Cancel(Cancel command, DecisionContext context)
    {
        var errors = new FieldErrors();
        errors.RequireLength(command.Reason, Limits.Reason, "reason");
        return errors.Refusal is { } invalid ? invalid : Emit(new InterviewCancelled(new Cancellation(context.Now, context.Actor.Id, command.Reason)));
    }

    public static Result<IReadOnlyList<InterviewEvent>> ReportNoShow(Interview state, ReportNoShow command, DecisionContext context)
    {
        var errors = new FieldErrors();
        errors.RequireLength(command.Notes, Limits.Notes, "notes");
        return errors.Refusal is { } invalid
            ? invalid
            : Emit(new NoShowReported(new NoShow(command.Party, context.Now, context.Actor.Id, command.Notes) { Before = state.Status }));
    }

    /// <summary>
    /// Corrects a fact of the past, so nobody's calendar is asked: the interview takes its time back, beside whatever was booked in between.
    /// The next revision runs what is left of the lifecycle.
    /// </summary>
    public static Result<IReadOnlyList<InterviewEvent>> UndoNoShow(Interview state) =>
        state.NoShow is { } reported ? Emit(new NoShowUndone(reported)) : Nothing;
}
