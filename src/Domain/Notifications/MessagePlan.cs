using Interviews.Domain.Feedback;
using Interviews.Domain.Interviews;
using Interviews.Domain.Lifecycle;

namespace Interviews.Domain.Notifications;

/// <summary>Decides which messages an event or a step of the lifecycle causes, and for whom. The addresses are read from the directory later.</summary>
public static class MessagePlan
{
    /// <param name="happened">Its sequence is part of the occasion, so that a redelivered event does not cause a second message.</param>
    /// <param name="then">The interview after the event.</param>
    /// <param name="now">The current interview. Events may be handled late and in any order: one that a later event has overtaken causes no message, so that the last message that a person gets is not out of date.</param>
    public static IReadOnlyList<PlannedMessage> For(InterviewEvent happened, Interview then, Interview now)
    {
        IEnumerable<PlannedMessage> messages = happened switch
        {
            InterviewScheduled => [Message(MessageKind.Scheduled, "scheduled", StillInvited(Participants(then)))],
            InterviewRescheduled => [Message(MessageKind.Rescheduled, "rescheduled", StillInvited(Participants(then)))],
            InterviewCancelled => [Message(MessageKind.Cancelled, "cancelled", Participants(then))],
            InterviewUpdated update =>
            [
                Message(MessageKind.Scheduled, "scheduled", StillInvited(Reachable(update.Added))),
                Message(MessageKind.Removed, "removed", [.. Reachable(update.Removed).Where(to => !Participants(now).Any(to.IsSame))]),
            ],
            _ => [],
        };
        return [.. messages.Where(message => message.To.Count > 0)];

        PlannedMessage Message(MessageKind kind, string occasion, IReadOnlyList<Addressee> to) => new(kind, $"{occasion}@{happened.Sequence}", to);

        IReadOnlyList<Addressee> StillInvited(IReadOnlyList<Addressee> to) =>
            now.Revision == then.Revision && now.Status != InterviewStatus.Cancelled ? [.. to.Where(each => Participants(now).Any(each.IsSame))] : [];
    }

    /// <param name="hiringOwnerId">The recipient of an escalation. If it is <c>null</c>, an escalation causes no message.</param>
    /// <returns>The message that the step causes, or <c>null</c> if there is no one to send it to.</returns>
    public static PlannedMessage? For(LifecycleStep step, Interview interview, string? hiringOwnerId)
    {
        (MessageKind Kind, IReadOnlyList<Addressee> To)? planned = step.Kind switch
        {
            LifecycleStepKind.Reminder => (MessageKind.Reminder, Participants(interview)),
            LifecycleStepKind.StartNudge => (MessageKind.StartNudge, Reachable(Hosts(interview))),
            LifecycleStepKind.FeedbackRequest => (MessageKind.FeedbackRequested, Reachable(FeedbackDuty.Owing(interview))),
            LifecycleStepKind.FeedbackNudge => (MessageKind.FeedbackNudge, Reachable(FeedbackDuty.Owing(interview))),
            LifecycleStepKind.Escalation => (MessageKind.Escalation, HiringOwner(interview, hiringOwnerId)),
            LifecycleStepKind.FeedbackDeadline => null,
        };
        return planned is { To.Count: > 0 } message ? new PlannedMessage(message.Kind, step.Occasion, message.To) : null;
    }

    private static IReadOnlyList<Addressee> Participants(Interview interview) =>
    [
        .. interview.CandidateId is { } candidateId ? [new Addressee(candidateId, Audience.Candidate, interview.CandidateName)] : Array.Empty<Addressee>(),
        .. Reachable(interview.Details.Interviewers),
    ];

    /// <summary>The leads, or all interviewers but the trainees if there is no lead.</summary>
    private static IEnumerable<Interviewer> Hosts(Interview interview)
    {
        var leads = interview.Details.Interviewers.Where(interviewer => interviewer.Seat == Seat.Lead);
        return leads.Any() ? leads : interview.Details.Interviewers.Where(interviewer => !interviewer.IsTrainee);
    }

    /// <summary>The hiring owner is told only while feedback is missing.</summary>
    private static IReadOnlyList<Addressee> HiringOwner(Interview interview, string? hiringOwnerId) =>
        hiringOwnerId is not null && FeedbackDuty.Owing(interview).Count > 0 ? [new Addressee(hiringOwnerId, Audience.Internal)] : [];

    /// <summary>An interviewer with only a name gets no mail.</summary>
    private static IReadOnlyList<Addressee> Reachable(IEnumerable<Interviewer> interviewers) =>
    [
        .. interviewers
            .Where(interviewer => interviewer.Id is not null || interviewer.Email is not null)
            .Select(interviewer => new Addressee(interviewer.Id, Audience.Internal, interviewer.Name, interviewer.Email)),
    ];
}

/// <param name="Occasion">The part of an <see cref="EffectKey"/> that distinguishes this message from others of the revision: <c>scheduled@1</c>, <c>reminder-PT24H</c>.</param>
public sealed record PlannedMessage(MessageKind Kind, string Occasion, IReadOnlyList<Addressee> To);
