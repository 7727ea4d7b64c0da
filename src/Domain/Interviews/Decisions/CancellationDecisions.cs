using Interviews.Domain.Access;
using Interviews.Domain.Directory;
using Interviews.Domain.Interviews.Rules;
using Interviews.Domain.Validation;
using static Interviews.Domain.Interviews.Decisions.SchedulingDecisions;

namespace Interviews.Domain.Interviews.Decisions;

/// <summary>Interviews that do not take place, and the one that did after all.</summary>
internal static class CancellationDecisions
{
    public static Result<IReadOnlyList<InterviewEvent>> Cancel(Cancel command, DecisionContext context)
    {
        var errors = CommandRules.Errors(command);
        CheckInternalReason(command.InternalReason, context.Actor, errors);
        return errors.Refusal is { } invalid
            ? invalid
            : Emit(new InterviewCancelled(new Cancellation(context.Now, context.Actor.Id, command.Reason) { InternalReason = command.InternalReason }));
    }

    /// <summary>That the candidate withdrew they know themselves; that they were rejected is for the organization to tell them.</summary>
    public static Result<IReadOnlyList<InterviewEvent>> CancelForStatus(CancelForStatus command, DecisionContext context)
    {
        var said = command.Status == CandidateStatus.Withdrawn ? "The candidate withdrew." : null;
        return Emit(new InterviewCancelled(new Cancellation(context.Now, context.Actor.Id, said)
        {
            InternalReason = $"The directory says that the candidate is {command.Status.ToString().ToLowerInvariant()}.",
        }));
    }

    /// <summary>A candidate has nothing to say that they must not read themselves.</summary>
    internal static void CheckInternalReason(string? internalReason, Actor actor, FieldErrors errors) => errors.Require(
        internalReason is null || actor.IsOrganizationWide, "internalReason", "'internalReason' is for the organization: give 'reason'.");

    public static Result<IReadOnlyList<InterviewEvent>> ReportNoShow(Interview state, ReportNoShow command, DecisionContext context) =>
        CommandRules.Check(command) is { } invalid
            ? invalid
            : Emit(new NoShowReported(new NoShow(command.Party, context.Now, context.Actor.Id, command.Notes) { Before = state.Status }));

    /// <summary>
    /// Corrects a fact of the past, so nobody's calendar is asked: the interview takes its time back, beside whatever was booked in between.
    /// The next revision runs what is left of the lifecycle.
    /// </summary>
    public static Result<IReadOnlyList<InterviewEvent>> UndoNoShow(Interview state) =>
        state.NoShow is { } reported ? Emit(new NoShowUndone(reported)) : Nothing;
}
