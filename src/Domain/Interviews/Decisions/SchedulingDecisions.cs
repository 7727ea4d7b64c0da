using Interviews.Domain.Access;
using Interviews.Domain.Feedback;
using Interviews.Domain.Interviews.Rules;
using Interviews.Domain.Notifications;
using Interviews.Domain.Validation;

namespace Interviews.Domain.Interviews.Decisions;

/// <summary>Who meets, and when: everything that takes time of people and rooms.</summary>
internal static class SchedulingDecisions
{
    public static Result<IReadOnlyList<InterviewEvent>> Schedule(Schedule command, DecisionContext context)
    {
        if (ScheduleRules.Check(command, context) is { } invalid)
        {
            return invalid;
        }

        var interview = WithOwnAddress(Scheduled(command, context), context);
        return AvailabilityCheck.Check(null, interview, command.ConflictOverrideReason, context).Then(conflictOverride =>
            Emit(new InterviewScheduled(interview with { ConflictOverride = conflictOverride })));
    }

    public static Result<IReadOnlyList<InterviewEvent>> Update(Interview state, Update command, DecisionContext context)
    {
        var errors = new FieldErrors();
        ScheduleRules.CheckLinks(state.CandidateId, command.JobId, command.ApplicationId, errors);
        DetailsRules.Check(command.Details, state.CandidateId, context.Candidate, errors);
        if (errors.Refusal is { } invalid)
        {
            return invalid;
        }

        if (command.Details.SaysTheSameAs(state.Details) && command.JobId == state.JobId && command.ApplicationId == state.ApplicationId)
        {
            return Nothing;
        }

        var (added, removed) = (command.Details.InterviewersNotIn(state.Details), state.Details.InterviewersNotIn(command.Details));
        return AvailabilityCheck.Check(state, state with { Details = command.Details }, command.ConflictOverrideReason, context)
            .Then(conflictOverride => Emit(new InterviewUpdated(command.Details, added, removed, command.JobId, command.ApplicationId)
            {
                Rubric = command.JobId == state.JobId ? null : Rubric(command.JobId, state.Round, context),
                ConflictOverride = conflictOverride,
            }));
    }

    /// <summary>Keeps the interview's id and its preparation; the old time is freed and the new one taken in one commit (REQ-INT-32, REQ-SCH-09).</summary>
    public static Result<IReadOnlyList<InterviewEvent>> Reschedule(Interview state, Reschedule command, DecisionContext context)
    {
        var errors = new FieldErrors();
        TimeRules.Check(command.Time, context.Now, "newDateTime", errors);
        errors.RequireLength(command.Reason, Limits.Reason, "reason");
        errors.RequireLength(command.InternalReason, Limits.Reason, "internalReason");
        CancellationDecisions.CheckInternalReason(command.InternalReason, context.Actor, errors);
        CheckInitiator(state, command, context.Actor, errors);
        CheckCandidatesMove(state, command.Time, context, errors);
        if (errors.Refusal is { } invalid)
        {
            return invalid;
        }

        if (command.Time == state.Time)
        {
            return Nothing;
        }

        var initiator = command.InitiatedBy ?? (context.Actor.Is(Roles.Recruiting) ? Initiator.Company : Initiator.Candidate);
        var entry = new RescheduleEntry(state.Time.ScheduledAt, command.Time.ScheduledAt, context.Now, command.Reason, initiator, context.Actor.Id) { InternalReason = command.InternalReason };
        var overrideReason = command.AllowConflicts ? command.Reason ?? string.Empty : null;
        return AvailabilityCheck.Check(state, state with { Time = command.Time }, overrideReason, context)
            .Then(conflictOverride => Emit(new InterviewRescheduled(command.Time, entry, conflictOverride)));
    }

    internal static Result<IReadOnlyList<InterviewEvent>> Nothing => Array.Empty<InterviewEvent>();

    internal static Result<IReadOnlyList<InterviewEvent>> Emit(InterviewEvent happened) => new[] { happened };

    /// <summary>A candidate speaks for themselves only; who keeps an interview for themselves records what the other side did as well.</summary>
    private static void CheckInitiator(Interview state, Reschedule command, Actor actor, FieldErrors errors) => errors.Require(
        command.InitiatedBy is not Initiator.Company || actor.Is(Roles.Recruiting) || InterviewAccess.IsSelfTrackedBy(state, actor),
        "initiatedBy",
        "'initiatedBy' must be candidate when a candidate reschedules.");

    /// <summary>A candidate moves the time and nothing else, with notice; who keeps an interview for themselves records what was agreed elsewhere.</summary>
    internal static void CheckCandidatesMove(Interview interview, InterviewTime wanted, DecisionContext context, FieldErrors errors)
    {
        if (context.Actor.IsOrganizationWide || InterviewAccess.IsSelfTrackedBy(interview, context.Actor))
        {
            return;
        }

        var earliest = context.Now + context.Lifecycle.CandidateNotice;
        errors.Require(
            wanted.ScheduledAt >= earliest, "newDateTime", $"'newDateTime' must be {earliest} or later: a candidate gives {context.Lifecycle.CandidateNotice.TotalHours:0.##} hours of notice.");
        errors.Require(
            wanted.DurationMinutes == interview.Time.DurationMinutes, "durationMinutes", $"'durationMinutes' stays {interview.Time.DurationMinutes}: a candidate moves the time only.");
    }

    private static Interview Scheduled(Schedule command, DecisionContext context) => new()
    {
        InterviewId = command.InterviewId,
        OrganizationId = context.Actor.OrganizationId,
        Revision = 1,
        Sequence = 1,
        Status = InterviewStatus.Scheduled,
        Details = command.Details,
        Time = command.Time,
        Round = command.Round,
        CandidateId = command.CandidateId,
        CandidateName = CandidateName(command.CandidateId, context),
        CandidateIsUnknown = command.CandidateId is not null && context.Candidate is null && command.CandidateId != context.Actor.Id,
        JobId = command.JobId,
        Rubric = Rubric(command.JobId, command.Round, context),
        ApplicationId = command.ApplicationId,
        PreviousInterviewId = command.PreviousInterviewId,
        SeriesId = command.SeriesId,
        AwaitedSince = command.AwaitedSince ?? (command.Round == 1 ? context.Candidate?.AssignedSince : null),
        CreatedBy = context.Actor.Id,
        CreatedAt = context.Now,
        UpdatedAt = context.Now,
    };

    private static InterviewRubric Rubric(string? jobId, int round, DecisionContext context) =>
        InterviewRubric.Of(context.Job?.JobId == jobId ? context.Job : null, round, context.Templates);

    private static Interview WithOwnAddress(Interview interview, DecisionContext context) =>
        interview.IsSelfTracked && MailAddress.Usable(context.Candidate?.Email) is null ? interview with { CandidateEmail = MailAddress.Usable(context.Actor.Email) } : interview;

    private static string? CandidateName(string? candidateId, DecisionContext context)
    {
        var known = context.Candidate?.CandidateId == candidateId ? context.Candidate?.Name : null;
        var isOwn = context.Actor.Is(Role.Candidate) && (candidateId ?? context.Actor.Id) == context.Actor.Id;
        return known ?? (isOwn ? context.Actor.Name : null);
    }
}
