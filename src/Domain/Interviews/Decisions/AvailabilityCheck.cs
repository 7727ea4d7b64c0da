using Interviews.Domain.Access;
using Interviews.Domain.Scheduling;
using Interviews.Domain.Validation;

namespace Interviews.Domain.Interviews.Decisions;

/// <summary>Whether everybody and everything an interview needs is free, or is taken all the same with a role and a reason (REQ-SCH-03, REQ-SCH-07).</summary>
internal static class AvailabilityCheck
{
    /// <param name="overrideReason"><c>null</c> when overlapping time was not to be accepted.</param>
    /// <returns>What to record when overlapping time was accepted on purpose, otherwise <c>null</c>.</returns>
    public static Result<ConflictOverride?> Check(Interview? before, Interview after, string? overrideReason, DecisionContext context)
    {
        if (overrideReason is not null && CheckOverride(overrideReason, context.Actor) is { } refusal)
        {
            return refusal;
        }

        var conflicts = Conflicts.Find(TimeClaim.Of(after), context);
        if (before?.Time == after.Time)
        {
            // What overlapped before this update was accepted then; only what the update brings about is asked for now.
            conflicts = [.. conflicts.Except(Conflicts.Find(TimeClaim.Of(before), context))];
        }

        if (conflicts.Count == 0)
        {
            return default(ConflictOverride);
        }

        return overrideReason is null
            ? Conflicts.Refuse(after.Time, conflicts, Alternatives.Find(TimeClaim.Of(after), context), context.Actor)
            : new ConflictOverride(context.Actor.Id, overrideReason);
    }

    private static Refusal? CheckOverride(string reason, Actor actor)
    {
        if (!actor.Is(Roles.Recruiting))
        {
            return Refusal.Forbidden("To accept overlapping time requires the role admin or recruiter.");
        }

        var errors = new FieldErrors();
        errors.RequireText(reason, Limits.Reason, "reason");
        return errors.Refusal;
    }
}
