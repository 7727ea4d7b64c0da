using Interviews.Domain.Access;
using Interviews.Domain.Interviews.Decisions;
using Interviews.Domain.Validation;

namespace Interviews.Domain.Interviews;

/// <summary>Interviews that follow another one and are linked to it. The returned command is then decided like any other scheduling.</summary>
public static class InterviewSuccession
{
    private static readonly IReadOnlyList<InterviewStatus> _replaceable = [InterviewStatus.Cancelled, InterviewStatus.NoShow];

    private static readonly IReadOnlyList<InterviewStatus> _continuable = [InterviewStatus.Completed, InterviewStatus.Evaluated];

    /// <summary>A next round can follow it.</summary>
    public static bool IsContinuable(Interview interview) => _continuable.Contains(interview.Status);

    public static bool IsReplaceable(Interview interview) => _replaceable.Contains(interview.Status);

    /// <summary>
    /// Rescheduling what is over gives a new interview of the same round and details (REQ-INT-37), at most one. A candidate may move what they cancelled
    /// themselves, within the deadline, and neither what the organization cancelled nor what was missed.
    /// </summary>
    public static Result<Schedule> Replacement(Interview cancelled, Reschedule command, Guid newId, DecisionContext context)
    {
        context = context with { Actor = InterviewAccess.On(cancelled, context.Actor) };
        if (InterviewAccess.Check(cancelled, command, context.Actor) is { } forbidden)
        {
            return forbidden;
        }

        if (!IsReplaceable(cancelled))
        {
            return Illegal(cancelled, "reschedule as a new interview", _replaceable);
        }

        if ((TransitionGuards.NotReplaced(cancelled, context) ?? CheckCandidate(cancelled, context)) is { } refusal)
        {
            return refusal;
        }

        var errors = new FieldErrors();
        errors.RequireLength(command.Reason, Limits.Reason, "reason");
        SchedulingDecisions.CheckCandidatesMove(cancelled, command.Time, context, errors);
        return errors.Refusal is { } invalid
            ? invalid
            : Following(cancelled, newId, command.Time) with
            {
                IsReplacement = true,
                AwaitedSince = cancelled.Cancellation?.CancelledAt ?? cancelled.NoShow?.ReportedAt,
                ConflictOverrideReason = command.AllowConflicts ? command.Reason ?? string.Empty : null,
            };
    }

    /// <summary>The round after a completed one (REQ-INT-42); only admins and recruiters.</summary>
    public static Result<Schedule> NextRound(Interview completed, Guid newId, NextRound next, Actor actor)
    {
        if (!InterviewAccess.On(completed, actor).Is(Roles.Recruiting))
        {
            return Refusal.Forbidden($"To schedule the round after interview {completed.InterviewId} requires the role admin or recruiter.");
        }

        return IsContinuable(completed)
            ? Following(completed, newId, next.Time) with
            {
                Details = next.Details ?? completed.Details with { Notes = null },
                Round = next.Round ?? completed.Round + 1,
                AwaitedSince = completed.Completion?.CompletedAt,
                ConflictOverrideReason = next.ConflictOverrideReason,
            }
            : Illegal(completed, "nextRound", _continuable);
    }

    private static Refusal? CheckCandidate(Interview cancelled, DecisionContext context)
    {
        if (context.Actor.Is(Roles.Recruiting) || InterviewAccess.IsSelfTrackedBy(cancelled, context.Actor))
        {
            return null;
        }

        return cancelled.Cancellation?.CancelledBy == context.Actor.Id
            ? TransitionGuards.CandidateMayMove(cancelled, context)
            : Refusal.Forbidden($"Interview {cancelled.InterviewId} was not cancelled by its candidate; to schedule it again requires the role admin or recruiter.");
    }

    private static Schedule Following(Interview earlier, Guid newId, InterviewTime time) => new(newId, earlier.Details, time)
    {
        Round = earlier.Round,
        CandidateId = earlier.CandidateId,
        JobId = earlier.JobId,
        ApplicationId = earlier.ApplicationId,
        PreviousInterviewId = earlier.InterviewId,
    };

    private static Refusal Illegal(Interview interview, string command, IReadOnlyList<InterviewStatus> needed) => TransitionTable.Illegal(
        $"Interview {interview.InterviewId} is {TransitionTable.Words(interview.Status)}; '{command}' needs it to be {TransitionTable.AnyOf(needed)}.");
}

/// <summary>How the next round differs from the one before.</summary>
/// <param name="Details"><c>null</c> keeps the earlier round's, but for its notes.</param>
/// <param name="Round"><c>null</c> for one more.</param>
/// <param name="ConflictOverrideReason">As in <see cref="Schedule.ConflictOverrideReason"/>.</param>
public sealed record NextRound(InterviewTime Time, InterviewDetails? Details = null, int? Round = null, string? ConflictOverrideReason = null);
