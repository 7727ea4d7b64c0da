using Interviews.Domain.Feedback;
using Interviews.Domain.Interviews;
using Interviews.Domain.Lifecycle;

namespace Interviews.Domain.Notifications;

/// <summary>Which messages an event or a step of the lifecycle causes, and to whom. Whether and where somebody can be reached, the directory says later.</summary>
public static class MessagePlan
{
    /// <param name="happened">Its sequence is part of the occasion, so a redelivered event never causes a second message.</param>
    /// <param name="then">The interview as the event left it.</param>
    /// <param name="now">The interview as it is. Messages may be handled late and in any order: what a later event has overtaken is not told, so that nobody's last word is an old one.</param>
    public static IReadOnlyList<PlannedMessage> For(InterviewEvent happened, Interview then, Interview now)
    {
        IEnumerable<PlannedMessage> messages = happened switch
        {
            InterviewScheduled => [Message(MessageKind.Scheduled, "scheduled", StillInvited(Everybody(then)))],
            InterviewRescheduled => [Message(MessageKind.Rescheduled, "rescheduled", StillInvited(Everybody(then)))],
            InterviewCancelled => [Message(MessageKind.Cancelled, "cancelled", Everybody(then))],
            InterviewUpdated update =>
            [
                Message(MessageKind.Scheduled, "scheduled", StillInvited(Reachable(update.Added))),
                Message(MessageKind.Removed, "removed", [.. Reachable(update.Removed).Where(to => !Everybody(now).Any(to.IsSame))]),
            ],
            _ => [],
        };
        return [.. messages.Where(message => message.To.Count > 0)];

        PlannedMessage Message(MessageKind kind, string occasion, IReadOnlyList<Addressee> to) => new(kind, $"{occasion}@{happened.Sequence}", to);

        IReadOnlyList<Addressee> StillInvited(IReadOnlyList<Addressee> to) =>
            now.Revision == then.Revision && now.Status != InterviewStatus.Cancelled ? [.. to.Where(each => Everybody(now).Any(each.IsSame))] : [];
    }

    /// <param name="hiringOwnerId">From the job; <c>null</c> when nobody is known to own it, and then nobody is told.</param>
    /// <returns>The message that the step causes, or <c>null</c> when there is nobody to write to.</returns>
    public static PlannedMessage? For(LifecycleStep step, Interview interview, string? hiringOwnerId)
    {
        (MessageKind Kind, IReadOnlyList<Addressee> To)? planned = step.Kind switch
        {
            LifecycleStepKind.Reminder => (MessageKind.Reminder, Everybody(interview)),
            LifecycleStepKind.StartNudge => (MessageKind.StartNudge, Reachable(Hosts(interview))),
            LifecycleStepKind.FeedbackRequest => (MessageKind.FeedbackRequested, Reachable(FeedbackDuty.Owing(interview))),
            LifecycleStepKind.FeedbackNudge => (MessageKind.FeedbackNudge, Reachable(FeedbackDuty.Owing(interview))),
            LifecycleStepKind.Escalation => (MessageKind.Escalation, HiringOwner(interview, hiringOwnerId)),
            LifecycleStepKind.FeedbackDeadline => null,
        };
        return planned is { To.Count: > 0 } message ? new PlannedMessage(message.Kind, step.Occasion, message.To) : null;
    }

    private static IReadOnlyList<Addressee> Everybody(Interview interview) =>
    [
        .. interview.CandidateId is { } candidateId ? [new Addressee(candidateId, Audience.Candidate, interview.CandidateName)] : Array.Empty<Addressee>(),
        .. Reachable(interview.Details.Interviewers),
    ];

    /// <summary>The leads, or all who ask questions where nobody leads.</summary>
    private static IEnumerable<Interviewer> Hosts(Interview interview)
    {
        var leads = interview.Details.Interviewers.Where(interviewer => interviewer.Seat == Seat.Lead);
        return leads.Any() ? leads : interview.Details.Interviewers.Where(interviewer => !interviewer.IsTrainee);
    }

    /// <summary>The hiring owner hears of late feedback only while somebody owes it.</summary>
    private static IReadOnlyList<Addressee> HiringOwner(Interview interview, string? hiringOwnerId) =>
        hiringOwnerId is not null && FeedbackDuty.Owing(interview).Count > 0 ? [new Addressee(hiringOwnerId, Audience.Internal)] : [];

    /// <summary>Somebody known by name only gets no mail.</summary>
    private static IReadOnlyList<Addressee> Reachable(IEnumerable<Interviewer> interviewers) =>
    [
        .. interviewers
            .Where(interviewer => interviewer.Id is not null || interviewer.Email is not null)
            .Select(interviewer => new Addressee(interviewer.Id, Audience.Internal, interviewer.Name, interviewer.Email)),
    ];
}

/// <param name="Occasion">The part of an <see cref="EffectKey"/> that tells this message from others of the revision: <c>scheduled@1</c>, <c>reminder-PT24H</c>.</param>
public sealed record PlannedMessage(MessageKind Kind, string Occasion, IReadOnlyList<Addressee> To);
