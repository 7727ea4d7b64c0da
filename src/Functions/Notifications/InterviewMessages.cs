using Interviews.Domain.Directory;
using Interviews.Domain.Feedback;
using Interviews.Domain.Interviews;
using Interviews.Domain.Lifecycle;
using Interviews.Domain.Notifications;
using Interviews.Domain.Storage;
using Interviews.Functions.Messaging;
using Interviews.Functions.Notifications.Templates;
using NodaTime;
using NodaTime.Extensions;

namespace Interviews.Functions.Notifications;

/// <summary>Sends the messages that <see cref="MessagePlan"/> plans for an event or a step of the lifecycle.</summary>
public sealed class InterviewMessages(IStore store, InterviewEventReader interviewEvents, Notifier notifier, InterviewStaff staff, LifecycleSettings lifecycle, TimeProvider time)
{
    /// <summary>A reminder that is late by this or less gives the planned time to the start, which is a round number.</summary>
    private static readonly Duration Tolerance = Duration.FromMinutes(5);

    /// <summary>Whether an event may cause messages.</summary>
    public static bool Handles(InterviewEvent e) =>
        e is InterviewScheduled or InterviewRescheduled or InterviewCancelled or InterviewUpdated or NoShowReported;

    /// <summary>Sends the messages about an event, unless a later event has overtaken it. They describe the interview as of the revision of the event.</summary>
    public async Task SendForEventAsync(string organizationId, Guid interviewId, long sequence, CancellationToken cancellationToken)
    {
        var events = await interviewEvents.UpToAsync(organizationId, interviewId, sequence, cancellationToken);
        var now = await store.ReadAsync<Interview>(organizationId, Interview.RecordId(interviewId), cancellationToken);
        if (events is not [.., var last] || now is null)
        {
            return; // Deleted in the meantime.
        }

        if (time.GetCurrentInstant() - last.OccurredAt > LedgerEntry.Lifetime)
        {
            return; // The change feed is read again from its beginning, and the ledger no longer has the entries of this event.
        }

        var news = new InterviewNews(last, InterviewHistory.Fold(null, events.SkipLast(1)), now.Value);
        news = news.ConcernsStaff ? news with { Staff = await staff.OfAsync(news.Then, cancellationToken) } : news;
        var facts = FactsOf(news);
        foreach (var message in MessagePlan.For(news, lifecycle, time.GetCurrentInstant()))
        {
            await notifier.NotifyAsync(message.Kind == MessageKind.Changed ? message with { UnlessToldBy = InvitationsIn(events) } : message, facts, cancellationToken);
        }
    }

    /// <summary>Sends the message about a step of the lifecycle. It describes the current interview. An escalation goes to the first of the staff who can be reached.</summary>
    /// <returns>Those for whom the message was meant; empty if there is nobody to tell.</returns>
    public async Task<IReadOnlyList<Addressee>> SendStepAsync(Interview interview, LifecycleStep step, CancellationToken cancellationToken)
    {
        var answersForIt = step.Kind == LifecycleStepKind.Escalation ? await staff.OfAsync(interview, cancellationToken) : [];
        var candidate = step.Kind == LifecycleStepKind.Reminder ? await CandidateAsync(interview, cancellationToken) : null;
        if (MessagePlan.For(step, interview, answersForIt is [var first, ..] ? first : null, candidate?.Status) is not { } message)
        {
            return [];
        }

        var now = time.GetCurrentInstant();
        var facts = new MessageFacts(interview)
        {
            Offset = interview.Time.ScheduledAt - (now - step.Due <= Tolerance ? step.Due : now),
            Late = [.. FeedbackDuty.Owing(interview).Select(interviewer => interviewer.Id!)],
        };
        await notifier.NotifyAsync(message, facts, cancellationToken);
        return message.To;
    }

    /// <summary>An invitation that was written late, or in the meantime, tells the last of these events as well.</summary>
    private static EarlierMessages InvitationsIn(IReadOnlyList<InterviewEvent> events) => new(
        events[^1].Sequence, [.. events.SkipLast(1).SelectMany(MessagePlan.Invitations, (e, occasion) => (e.Revision, occasion))]);

    /// <summary>The current interview where it stands as the event left it, so that a late message is up to date.</summary>
    private static MessageFacts FactsOf(InterviewNews news) => new(news.TimeStands ? news.Now : news.Then)
    {
        Revision = news.Then.Revision,
        By = news.Happened.ActorId,
        PreviousTime = news.Happened is InterviewRescheduled ? news.Before?.Time : null,
        PreviousDetails = news.Happened is InterviewUpdated ? news.Before?.Details : null,
        Reason = news.Happened switch
        {
            InterviewRescheduled rescheduled => rescheduled.Entry.Reason,
            InterviewCancelled cancelled => cancelled.Cancellation.Reason,
            _ => null,
        },
        InternalReason = news.Happened switch
        {
            InterviewRescheduled rescheduled => rescheduled.Entry.InternalReason,
            InterviewCancelled cancelled => cancelled.Cancellation.InternalReason,
            _ => null,
        },
        Absent = (news.Happened as NoShowReported)?.NoShow.Party,
    };

    private async Task<Candidate?> CandidateAsync(Interview interview, CancellationToken cancellationToken) => interview.CandidateId is { } id
        ? (await store.ReadAsync<Candidate>(interview.OrganizationId, Candidate.RecordId(id), cancellationToken))?.Value
        : null;
}
