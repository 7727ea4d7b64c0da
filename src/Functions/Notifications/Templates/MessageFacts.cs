using Interviews.Domain.Directory;
using Interviews.Domain.Interviews;
using Interviews.Domain.Notifications;
using NodaTime;

namespace Interviews.Functions.Notifications.Templates;

/// <summary>
/// Everything a message may speak of. What of it a reader gets to see is decided by <see cref="CandidateModel"/> and <see cref="InternalModel"/>.
/// </summary>
public sealed record MessageFacts(Interview Interview)
{
    /// <summary>
    /// The revision that the occasion belongs to, and so part of the effect's key. Set it to the event's own revision whenever the interview was read again
    /// and may have moved on since: otherwise a redelivered event would count as a new occasion.
    /// </summary>
    public int Revision { get; init; } = Interview.Revision;

    public Job? Job { get; init; }

    public Candidate? Candidate { get; init; }

    /// <summary>What the directory knows of the panel, by the person's id; its names go before those written in the interview.</summary>
    public IReadOnlyDictionary<string, Person> People { get; init; } = new Dictionary<string, Person>();

    /// <summary>How long before the start the reminder goes out.</summary>
    public Duration? Offset { get; init; }

    /// <summary>When it was to take place before it was rescheduled.</summary>
    public InterviewTime? PreviousTime { get; init; }

    /// <summary>Why it was rescheduled or cancelled, as entered by whoever did so.</summary>
    public string? Reason { get; init; }

    /// <summary>Ids of the interviewers whose feedback is late.</summary>
    public IReadOnlyList<string> Late { get; init; } = [];

    /// <summary>Since when it has been late; <c>null</c> for the end of the interview.</summary>
    public Instant? LateSince { get; init; }

    /// <summary>The offset in words; a reminder cannot do without.</summary>
    internal string? StartsIn(MessageKind kind) =>
        Offset is { } offset ? Wording.Of(offset)
        : kind != MessageKind.Reminder ? null
        : throw new InvalidOperationException($"A reminder needs {nameof(MessageFacts)}.{nameof(Offset)}.");

    internal string NameOf(Interviewer member) => member.Id is { } id ? NameInDirectory(id) ?? member.Name : member.Name;

    internal string? NameOf(string interviewerId) =>
        NameInDirectory(interviewerId) ?? Interview.Details.Interviewers.FirstOrDefault(member => member.Id == interviewerId)?.Name;

    private string? NameInDirectory(string id) => People.TryGetValue(id, out var person) && !string.IsNullOrWhiteSpace(person.Name) ? person.Name : null;
}
