using Interviews.Domain.Access;
using NodaTime;

namespace Interviews.Domain.Interviews;

/// <summary>The conditions of <see cref="TransitionTable"/> that depend on the time or on who asks. Each says why it does not hold.</summary>
internal static class TransitionGuards
{
    /// <summary>REQ-INT-26: an interview cannot be completed before its scheduled time.</summary>
    public static Refusal? StartReachedToComplete(Interview interview, DecisionContext context)
    {
        var start = interview.Time.ScheduledAt;
        if (context.Now >= start)
        {
            return null;
        }

        var detail = $"Interview {interview.InterviewId} starts at {start}; it cannot be completed before that.";
        return TransitionTable.Illegal(detail) with { Errors = new Dictionary<string, IReadOnlyList<string>> { ["completedAt"] = [detail] } };
    }

    /// <summary>Never after the start; and candidates obey the deadline that the interview sets, staff do not (REQ-INT-33, REQ-INT-34).</summary>
    public static Refusal? StillMovable(Interview interview, DecisionContext context)
    {
        var start = interview.Time.ScheduledAt;
        if (context.Now >= start)
        {
            return TransitionTable.Illegal($"Interview {interview.InterviewId} started at {start}; it can be rescheduled before the start, not after the start.");
        }

        if (context.Actor.Is(Roles.Recruiting))
        {
            return null;
        }

        return CandidateMayMove(interview, context);
    }

    /// <summary>What a candidate may move: the interview allows it, and its deadline has not passed.</summary>
    public static Refusal? CandidateMayMove(Interview interview, DecisionContext context)
    {
        if (!interview.Details.AllowReschedule)
        {
            return TransitionTable.Illegal($"Interview {interview.InterviewId} does not allow its candidate to reschedule it.");
        }

        var deadline = interview.Time.ScheduledAt - Duration.FromHours(interview.Details.RescheduleDeadlineHours);
        return context.Now <= deadline
            ? null
            : TransitionTable.Illegal($"Interview {interview.InterviewId} could be rescheduled by its candidate until {deadline}; that has passed.");
    }

    public static Refusal? NotTooEarlyToStart(Interview interview, DecisionContext context)
    {
        var from = interview.Time.ScheduledAt - context.Lifecycle.EarlyStart;
        return context.Now >= from
            ? null
            : TransitionTable.Illegal($"Interview {interview.InterviewId} is at {interview.Time.ScheduledAt}; it can be started from {from} on.");
    }

    public static Refusal? NothingFollowedTheStart(Interview interview, DecisionContext context) => interview is { Feedback.Count: 0, Responses: 0 }
        ? null
        : TransitionTable.Illegal($"Interview {interview.InterviewId} has feedback or responses; its start can be taken back only while nothing followed.");

    /// <summary>What was cancelled or missed has at most one replacement.</summary>
    public static Refusal? NotReplaced(Interview interview, DecisionContext context) => interview.ReplacementId is { } replacement
        ? TransitionTable.Illegal($"Interview {interview.InterviewId} was replaced by interview {replacement}.") with
        {
            Extensions = new Dictionary<string, object> { ["replacementId"] = replacement },
        }
        : null;

    public static Refusal? CandidateBeforeStart(Interview interview, DecisionContext context) =>
        interview.Status == InterviewStatus.InProgress && !context.Actor.Is(Roles.Recruiting)
            ? TransitionTable.Illegal($"Interview {interview.InterviewId} is in progress; its candidate could cancel it only before it was started.")
            : null;

    /// <summary>A side is absent only after start and grace (REQ-INT-40).</summary>
    public static Refusal? GraceOver(Interview interview, DecisionContext context)
    {
        var from = interview.Time.ScheduledAt + context.Lifecycle.NoShowGrace;
        return context.Now >= from
            ? null
            : TransitionTable.Illegal($"Nobody can be absent from interview {interview.InterviewId} before {from}, when the grace after its start is over.");
    }

    public static Refusal? StartReachedForFeedback(Interview interview, DecisionContext context) => context.Now >= interview.Time.ScheduledAt
        ? null
        : TransitionTable.Illegal($"Interview {interview.InterviewId} starts at {interview.Time.ScheduledAt}; feedback is possible from then on, not before the start.");

    /// <summary>Answers are taken from the start on, also after the scheduled end, until all were submitted (REQ-QUE-09, REQ-QUE-10).</summary>
    public static Refusal? OpenForResponses(Interview interview, DecisionContext context)
    {
        if (interview.ResponsesSubmittedAt is { } submitted)
        {
            return TransitionTable.Illegal($"All responses of interview {interview.InterviewId} were submitted at {submitted}; none is taken or changed since.");
        }

        return interview.Status == InterviewStatus.InProgress || context.Now >= interview.Time.ScheduledAt
            ? null
            : TransitionTable.Illegal($"Interview {interview.InterviewId} starts at {interview.Time.ScheduledAt}; responses are taken from the start on, not before the start.");
    }

    /// <summary>An interview that nobody started or completed counts as held once its time is over.</summary>
    public static Refusal? EndReachedUnlessBegun(Interview interview, DecisionContext context) =>
        interview.Status is InterviewStatus.Scheduled or InterviewStatus.Prepared && context.Now < interview.Time.EndsAt
            ? TransitionTable.Illegal($"Interview {interview.InterviewId} ends at {interview.Time.EndsAt}; it cannot be evaluated before that.")
            : null;
}
