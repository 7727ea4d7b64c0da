using Interviews.Domain.Directory;
using Interviews.Domain.Interviews;
using Interviews.Domain.Notifications;
using NodaTime;

namespace Interviews.Functions.Notifications.Templates;

/// <summary>What is known when a message is written. <see cref="CandidateModel"/> and <see cref="InternalModel"/> select what their readers see of it.</summary>
public sealed record MessageFacts(Interview Interview)
{
    /// <summary>
    /// The revision that caused the message, which is part of its key. If the interview may have changed since, set this to the revision of the event:
    /// otherwise a redelivered event would cause a second message.
    /// </summary>
    public int Revision { get; init; } = Interview.Revision;

    public Job? Job { get; init; }

    public Candidate? Candidate { get; init; }

    /// <summary>The interviewers in the directory, by their id. Their names there take precedence over those in the interview.</summary>
    public IReadOnlyDictionary<string, Person> People { get; init; } = new Dictionary<string, Person>();

    /// <summary>The name by which the organization is known to those who read its mail.</summary>
    public string? OrganizationName { get; init; }

    /// <summary>Whom a reader may ask, and where their reply goes.</summary>
    public MailContact? Contact { get; init; }

    /// <summary>The time from a reminder to the start of the interview.</summary>
    public Duration? Offset { get; init; }

    /// <summary>The time of the interview before it was rescheduled.</summary>
    public InterviewTime? PreviousTime { get; init; }

    /// <summary>The details of the interview before they changed.</summary>
    public InterviewDetails? PreviousDetails { get; init; }

    /// <summary>What of the details has changed.</summary>
    public IReadOnlyList<ToldDetail> Changes { get; init; } = [];

    /// <summary>Why the interview was rescheduled or canceled, as a user entered it.</summary>
    public string? Reason { get; init; }

    /// <summary>Why, for the organization only.</summary>
    public string? InternalReason { get; init; }

    /// <summary>The id of the actor whose doing the message is about.</summary>
    public string? By { get; init; }

    /// <summary>Who did not come.</summary>
    public NoShowParty? Absent { get; init; }

    /// <summary>The ids of the interviewers whose feedback is late.</summary>
    public IReadOnlyList<string> Late { get; init; } = [];

    /// <summary>The time since which feedback is late; <c>null</c> for the end of the interview.</summary>
    public Instant? LateSince { get; init; }

    /// <summary>The offset in words, which a reminder requires.</summary>
    internal string? StartsIn(MessageKind kind) =>
        Offset is { } offset ? Wording.Of(offset)
        : kind != MessageKind.Reminder ? null
        : throw new InvalidOperationException($"A reminder requires {nameof(MessageFacts)}.{nameof(Offset)}.");

    internal string NameOf(Interviewer interviewer) => interviewer.Id is { } id ? NameInDirectory(id) ?? interviewer.Name : interviewer.Name;

    internal string? NameOf(string interviewerId) =>
        NameInDirectory(interviewerId) ?? Interview.Details.Interviewers.FirstOrDefault(interviewer => interviewer.Id == interviewerId)?.Name;

    /// <summary>The candidate or the interviewer whose doing the message is about.</summary>
    internal string? NameOfActor() => By is null ? null : By == Interview.CandidateId ? "the candidate" : Interview.Details.Interviewers.Any(each => each.Id == By) ? NameOf(By) : null;

    private string? NameInDirectory(string id) => People.TryGetValue(id, out var person) && !string.IsNullOrWhiteSpace(person.Name) ? person.Name : null;
}
