using Interviews.Domain.Interviews;
using NodaTime;

namespace Interviews.Domain.Webhooks;

/// <summary>What a receiver gets, in the form of Standard Webhooks.</summary>
/// <param name="Type">A name of <see cref="WebhookEvents"/>.</param>
/// <param name="Timestamp">When it happened, however late it is told.</param>
public sealed record WebhookMessage<TData>(string Type, Instant Timestamp, TData Data);

/// <summary>
/// The interview as it was right after the event: ids, state and times only. Names, addresses, notes, ratings and decisions stay behind the API, which knows who may see
/// them (REQ-WHK-08). The candidate's id is left out too: clients choose it, and it may be an address.
/// </summary>
/// <param name="Sequence">Counts from 1 within the interview: a receiver that has seen a higher one knows more already.</param>
public sealed record InterviewNotice(
    Guid InterviewId,
    string OrganizationId,
    long Sequence,
    int Revision,
    InterviewStatus Status,
    int Round,
    string? JobId,
    string? ApplicationId,
    Guid? PreviousInterviewId,
    Instant ScheduledAt,
    Instant EndsAt)
{
    public static InterviewNotice Of(Interview interview) => new(
        interview.InterviewId,
        interview.OrganizationId,
        interview.Sequence,
        interview.Revision,
        interview.Status,
        interview.Round,
        interview.JobId,
        interview.ApplicationId,
        interview.PreviousInterviewId,
        interview.Time.ScheduledAt,
        interview.Time.EndsAt);
}

/// <summary>The data of <see cref="WebhookEvents.Test"/>.</summary>
public sealed record TestNotice(Guid WebhookId, string OrganizationId);
