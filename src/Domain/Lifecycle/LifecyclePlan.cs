using Interviews.Domain.Feedback;
using Interviews.Domain.Interviews;
using NodaTime;

namespace Interviews.Domain.Lifecycle;

/// <summary>What is still to come in one revision of an interview: reminders, the question whether it began, and the collection of feedback.</summary>
public static class LifecyclePlan
{
    /// <param name="startedAt">
    /// When the revision began. Reminders and the start nudge that were due by then are left out (REQ-LIF-03);
    /// feedback whose time has come by then is asked for at once.
    /// </param>
    /// <returns>In order of their due time; empty for an interview that does not take place.</returns>
    public static IReadOnlyList<LifecycleStep> Of(Interview interview, LifecycleSettings settings, Instant startedAt)
    {
        if (!interview.Status.TakesPlace())
        {
            return [];
        }

        var anchor = Instant.Max(FeedbackAnchor(interview), startedAt);
        return
        [
            .. BeforeAndAtTheStart(interview, settings, startedAt)
                .Concat(FeedbackSchedule.From(anchor, interview.Time.TimeZone, settings))
                .OrderBy(step => step.Due),
        ];
    }

    /// <summary>What a revision under way will still do, as things stand: nobody is asked for feedback that nobody owes.</summary>
    /// <param name="startedAt"><inheritdoc cref="Of" path="/param[@name='startedAt']"/></param>
    /// <param name="next">When its next step is due.</param>
    /// <returns>In order of their due time, the next step first.</returns>
    public static IReadOnlyList<LifecycleStep> ToCome(Interview interview, LifecycleSettings settings, Instant startedAt, Instant next)
    {
        var isOwed = FeedbackDuty.Owing(interview).Count > 0;
        return [.. Of(interview, settings, startedAt).Where(step => step.Due >= next && (isOwed || step.Kind is LifecycleStepKind.Reminder or LifecycleStepKind.StartNudge))];
    }

    /// <summary>Whether nothing is asked of anybody any more: a lifecycle that begins this late, because an old event came again, has nothing to do.</summary>
    public static bool IsPast(Interview interview, LifecycleSettings settings, Instant now) => now > interview.Time.EndsAt + settings.FeedbackDeadline;

    /// <summary>From when feedback is asked for: the end, or an earlier completion.</summary>
    public static Instant FeedbackAnchor(Interview interview) =>
        interview.Completion is { } completion ? Instant.Min(completion.CompletedAt, interview.Time.EndsAt) : interview.Time.EndsAt;

    /// <summary>Whether a step still makes sense, however late it is carried out: nobody is reminded of what has begun, or asked whether it has when it is over.</summary>
    public static bool IsWanted(LifecycleStepKind kind, Interview interview, Instant now) => kind switch
    {
        LifecycleStepKind.Reminder => HasNotBegun(interview) && now < interview.Time.ScheduledAt,
        LifecycleStepKind.StartNudge => HasNotBegun(interview) && now < interview.Time.EndsAt,
        _ => true,
    };

    private static bool HasNotBegun(Interview interview) => interview.Status is InterviewStatus.Scheduled or InterviewStatus.Prepared;

    private static IEnumerable<LifecycleStep> BeforeAndAtTheStart(Interview interview, LifecycleSettings settings, Instant startedAt)
    {
        if (!HasNotBegun(interview))
        {
            return [];
        }

        var start = interview.Time.ScheduledAt;
        return settings.Reminders
            .Distinct()
            .Select(before => new LifecycleStep(LifecycleStepKind.Reminder, $"reminder-{IsoDuration.Format(before)}", start - before))
            .Concat(StartNudge(interview, settings))
            .Where(step => step.Due > startedAt);
    }

    /// <summary>Left out where the grace is as long as the interview: the request for feedback at the end asks enough.</summary>
    private static IEnumerable<LifecycleStep> StartNudge(Interview interview, LifecycleSettings settings)
    {
        var due = interview.Time.ScheduledAt + settings.NoShowGrace;
        return due < interview.Time.EndsAt ? [new LifecycleStep(LifecycleStepKind.StartNudge, "start-nudge", due)] : [];
    }
}

/// <param name="Occasion">Names the step within its revision, the same each time the plan is made: <c>reminder-PT24H</c>, <c>feedback-nudge-2</c>.</param>
/// <param name="Due">When it is to be done.</param>
public sealed record LifecycleStep(LifecycleStepKind Kind, string Occasion, Instant Due);

public enum LifecycleStepKind
{
    Reminder,

    /// <summary>Start plus grace, and nobody said that it began.</summary>
    StartNudge,

    FeedbackRequest,

    FeedbackNudge,

    /// <summary>The hiring owner, or whoever scheduled the interview, is told whose feedback is late.</summary>
    Escalation,

    /// <summary>The system stops asking.</summary>
    FeedbackDeadline,
}
