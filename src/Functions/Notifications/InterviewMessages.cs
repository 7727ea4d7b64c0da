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

/// <summary>Who is written to about what: the messages that an event causes, and those of the lifecycle's steps.</summary>
public sealed class InterviewMessages(IStore store, InterviewEventReader interviewEvents, Notifier notifier, TimeProvider time)
{
    /// <summary>A reminder that is no later than this speaks of the time it was planned for, in round numbers.</summary>
    private static readonly Duration Punctual = Duration.FromMinutes(5);

    /// <summary>Whether anybody is written to because of this event.</summary>
    public static bool Handles(InterviewEvent e) => e is InterviewScheduled or InterviewRescheduled or InterviewCancelled or InterviewUpdated;

    /// <summary>Writes to those whom an event concerns, unless later events have overtaken it, about the interview as that revision of it is.</summary>
    public async Task SendForEventAsync(string organizationId, Guid interviewId, long sequence, CancellationToken cancellationToken)
    {
        var events = await interviewEvents.UpToAsync(organizationId, interviewId, sequence, cancellationToken);
        var now = await store.ReadAsync<Interview>(organizationId, Interview.DocumentId(interviewId), cancellationToken);
        if (events is not [.., var last] || now is null)
        {
            return; // Erased meanwhile: there is nobody to write to.
        }

        if (time.GetCurrentInstant() - last.OccurredAt > NotificationSettings.LedgerLifetime)
        {
            return; // A feed delivered again from its beginning: the ledger no longer knows that this was told, and it is news no more.
        }

        var before = InterviewHistory.Fold(null, events.SkipLast(1));
        var then = InterviewHistory.Fold(before, [last])!;
        var facts = FactsOf(last, before, now.Value.Revision == then.Revision ? now.Value : then); // The revision is part of what the ledger knows a message by.
        foreach (var message in MessagePlan.For(last, then, now.Value))
        {
            await notifier.NotifyAsync(message.Kind, message.Occasion, message.To, facts, cancellationToken);
        }
    }

    /// <summary>Writes to those whom a step of the lifecycle concerns, about the interview as it is.</summary>
    public async Task SendStepAsync(Interview interview, LifecycleStep step, CancellationToken cancellationToken)
    {
        var owner = step.Kind == LifecycleStepKind.Escalation ? await HiringOwnerAsync(interview, cancellationToken) : null;
        if (MessagePlan.For(step, interview, owner) is not { } message)
        {
            return;
        }

        var now = time.GetCurrentInstant();
        var facts = new MessageFacts(interview)
        {
            Offset = interview.Time.ScheduledAt - (now - step.Due <= Punctual ? step.Due : now),
            Late = [.. FeedbackDuty.Owing(interview).Select(interviewer => interviewer.Id!)],
        };
        await notifier.NotifyAsync(message.Kind, message.Occasion, message.To, facts, cancellationToken);
    }

    private static MessageFacts FactsOf(InterviewEvent e, Interview? before, Interview after) => new(after)
    {
        PreviousTime = e is InterviewRescheduled ? before?.Time : null,
        Reason = e switch
        {
            InterviewRescheduled rescheduled => rescheduled.Entry.Reason,
            InterviewCancelled cancelled => cancelled.Cancellation.Reason,
            _ => null,
        },
    };

    /// <summary>The job's hiring owner, or whoever scheduled the interview.</summary>
    private async Task<string> HiringOwnerAsync(Interview interview, CancellationToken cancellationToken)
    {
        var job = interview.JobId is null
            ? null
            : await store.ReadAsync<Job>(interview.OrganizationId, Job.DocumentId(interview.JobId), cancellationToken);
        return job?.Value.HiringOwnerId ?? interview.CreatedBy;
    }
}
