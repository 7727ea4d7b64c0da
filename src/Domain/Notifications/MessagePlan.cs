using Interviews.Domain.Directory;
using Interviews.Domain.Feedback;
using Interviews.Domain.Interviews;
using Interviews.Domain.Lifecycle;
using NodaTime;

namespace Interviews.Domain.Notifications;

/// <summary>Decides which messages an event or a step of the lifecycle causes, and for whom. The addresses are read from the directory later.</summary>
public static class MessagePlan
{
    /// <summary>A change that a reminder tells within this time has no message of its own.</summary>
    public static readonly Duration ReminderIsSoon = Duration.FromMinutes(10);

    /// <summary>
    /// The messages about an event. One that a later event has overtaken causes none, so that the last message that a person gets is not out of date. The sequence
    /// is part of the occasion, so that a redelivered event does not cause a second message.
    /// </summary>
    /// <param name="settings">The reminders that may tell a change soon enough.</param>
    /// <param name="at">When the event is handled.</param>
    public static IReadOnlyList<PlannedMessage> For(InterviewNews news, LifecycleSettings settings, Instant at)
    {
        var (happened, then, now) = (news.Happened, news.Then, news.Now);
        IEnumerable<PlannedMessage> messages = happened switch
        {
            InterviewScheduled => [Message(MessageKind.Scheduled, "scheduled", WithStaff(StillInvited(Participants(then))))],
            InterviewRescheduled => [Message(MessageKind.Rescheduled, "rescheduled", news.MovesTime ? WithStaff(StillInvited(Participants(then))) : [])],
            InterviewCancelled => [Message(MessageKind.Cancelled, "cancelled", [.. Participants(then), .. StaffBeside(Participants(then))])],
            NoShowReported => [Message(MessageKind.NoShow, "no-show", now.Status == InterviewStatus.NoShow ? StaffBeside([]) : [])],
            InterviewUpdated update =>
            [
                Message(MessageKind.Scheduled, "scheduled", StillInvited(Reachable(update.Added))),
                Message(MessageKind.Removed, "removed", [.. Reachable(update.Removed).Where(to => !Participants(now).Any(to.IsSame))]),
                Changed(update),
            ],
            _ => [],
        };
        return [.. messages.Where(message => message.To.Count > 0)];

        PlannedMessage Message(MessageKind kind, string occasion, IReadOnlyList<Addressee> to) => new(kind, $"{occasion}@{happened.Sequence}", to);

        IReadOnlyList<Addressee> StillInvited(IReadOnlyList<Addressee> to) => StillStands() ? [.. to.Where(each => Participants(now).Any(each.IsSame))] : [];

        IReadOnlyList<Addressee> WithStaff(IReadOnlyList<Addressee> to) => StillStands() ? [.. to, .. StaffBeside(to)] : to;

        bool StillStands() => news.TimeStands && now.Status != InterviewStatus.Cancelled;

        // Nobody is told what they did themselves, or told it twice.
        IReadOnlyList<Addressee> StaffBeside(IReadOnlyList<Addressee> to) => news.ConcernsStaff
            ? [.. news.Staff.Where(each => each.Id != happened.ActorId && !to.Any(each.IsSame))]
            : [];

        PlannedMessage Changed(InterviewUpdated update)
        {
            var changes = Changes(news, settings, at);
            var newcomers = Reachable(update.Added);
            var to = changes.Count == 0 ? [] : StillInvited([.. Participants(then).Where(each => !newcomers.Any(each.IsSame))]);
            return Message(MessageKind.Changed, "changed", to) with { Changes = changes };
        }
    }

    /// <summary>The occasions of the messages about an event that say how to join. Written after a later change, they tell it as well.</summary>
    public static IEnumerable<string> Invitations(InterviewEvent happened) => happened switch
    {
        InterviewScheduled or InterviewUpdated { Added.Count: > 0 } => [$"scheduled@{happened.Sequence}"],
        InterviewRescheduled => [$"rescheduled@{happened.Sequence}"],
        _ => [],
    };

    /// <param name="answersForIt">The recipient of an escalation. If it is <c>null</c>, an escalation causes no message.</param>
    /// <param name="candidate">The status of the candidate in the directory. One who is no longer in the running is not reminded.</param>
    /// <returns>The message that the step causes, or <c>null</c> if there is no one to send it to.</returns>
    public static PlannedMessage? For(LifecycleStep step, Interview interview, Addressee? answersForIt, CandidateStatus? candidate = null)
    {
        (MessageKind Kind, IReadOnlyList<Addressee> To)? planned = step.Kind switch
        {
            LifecycleStepKind.Reminder => (MessageKind.Reminder, [.. Participants(interview).Where(to => to.Audience != Audience.Candidate || IsInTheRunning(interview, candidate))]),
            LifecycleStepKind.StartNudge => (MessageKind.StartNudge, Reachable(Hosts(interview))),
            LifecycleStepKind.FeedbackRequest => (MessageKind.FeedbackRequested, Reachable(FeedbackDuty.Owing(interview))),
            LifecycleStepKind.FeedbackNudge => (MessageKind.FeedbackNudge, Reachable(FeedbackDuty.Owing(interview))),
            LifecycleStepKind.Escalation => (MessageKind.Escalation, WhileFeedbackIsOwed(interview, answersForIt)),
            LifecycleStepKind.FeedbackDeadline => null,
        };
        return planned is { To.Count: > 0 } message ? new PlannedMessage(message.Kind, step.Occasion, message.To) : null;
    }

    /// <summary>A candidate's own record is theirs, whatever becomes of them here.</summary>
    private static bool IsInTheRunning(Interview interview, CandidateStatus? status) =>
        interview.IsSelfTracked || status is not (CandidateStatus.Rejected or CandidateStatus.Withdrawn);

    /// <returns>What the event changed and what holds still; nothing if it is too late for it, or if a reminder says it soon.</returns>
    private static IReadOnlyList<ToldDetail> Changes(InterviewNews news, LifecycleSettings settings, Instant at)
    {
        var takesPlace = news.Now.Status is InterviewStatus.Scheduled or InterviewStatus.Prepared or InterviewStatus.InProgress && at < news.Now.Time.EndsAt;
        if (news.Before is not { } before || !takesPlace)
        {
            return [];
        }

        var overtaken = ToldDetails.Between(news.Then.Details, news.Now.Details);
        IReadOnlyList<ToldDetail> changes = [.. ToldDetails.Between(before.Details, news.Then.Details).Except(overtaken)];
        return IsReminderSoon(news, settings) && changes.All(detail => ToldDetails.IsInReminder(detail, news.Now.Details)) ? [] : changes;
    }

    private static bool IsReminderSoon(InterviewNews news, LifecycleSettings settings) => LifecyclePlan.Of(news.Now, settings, news.Happened.OccurredAt)
        .Any(step => step.Kind == LifecycleStepKind.Reminder && step.Due <= news.Happened.OccurredAt + ReminderIsSoon);

    private static IReadOnlyList<Addressee> Participants(Interview interview) =>
    [
        .. interview.CandidateId is { } candidateId ? [new Addressee(candidateId, Audience.Candidate, interview.CandidateName, interview.CandidateEmail)] : Array.Empty<Addressee>(),
        .. Reachable(interview.Details.Interviewers),
    ];

    /// <summary>The leads, or all interviewers but the trainees if there is no lead.</summary>
    private static IEnumerable<Interviewer> Hosts(Interview interview)
    {
        var leads = interview.Details.Interviewers.Where(interviewer => interviewer.Seat == Seat.Lead);
        return leads.Any() ? leads : interview.Details.Interviewers.Where(interviewer => !interviewer.IsTrainee);
    }

    private static IReadOnlyList<Addressee> WhileFeedbackIsOwed(Interview interview, Addressee? to) =>
        to is not null && FeedbackDuty.Owing(interview).Count > 0 ? [to] : [];

    /// <summary>An interviewer with only a name gets no mail.</summary>
    private static IReadOnlyList<Addressee> Reachable(IEnumerable<Interviewer> interviewers) =>
    [
        .. interviewers
            .Where(interviewer => interviewer.Id is not null || interviewer.Email is not null)
            .Select(interviewer => new Addressee(interviewer.Id, Audience.Internal, interviewer.Name, interviewer.Email)),
    ];
}
