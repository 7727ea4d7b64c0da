using System.Text.Json;
using Interviews.Domain.Directory;
using Interviews.Domain.Interviews;
using Interviews.Domain.Storage;
using Interviews.Infrastructure.Storage.Json;
using NodaTime;
using NodaTime.Text;

namespace Interviews.Infrastructure.Cosmos;

/// <summary>The member <c>find</c> of a document: what queries go by that the document itself does not have in a form that an index can order or match.</summary>
/// <param name="Place">An interview's start and id, in text that sorts like them: where it stands in every list.</param>
/// <param name="Name">The candidate's or the person's name by <see cref="Identities.OfName"/>.</param>
/// <param name="Email">The person's address by <see cref="Identities.OfEmail"/>.</param>
/// <param name="Moved">Whether the interview was moved at least once.</param>
/// <param name="Interviewers">Their ids.</param>
/// <param name="People">The ids of everybody who takes part.</param>
internal sealed record FindMember(string? Place, string? Name, string? Email, bool? Moved, IReadOnlyList<string>? Interviewers, IReadOnlyList<string>? People)
{
    /// <summary>Fixed width: an instant with a fraction and one without do not sort as they are stored.</summary>
    private static readonly InstantPattern Start = InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss.fffffffff'Z'");

    private static readonly int StartLength = Start.Format(default).Length;

    /// <returns><c>null</c> for a document that is found by its id alone.</returns>
    public static byte[]? Of(IRecord document)
    {
        var member = document switch
        {
            Interview interview => Of(interview),
            Person person when (person.Name ?? person.Email) is not null => Of(person),
            _ => null,
        };
        return member is null ? null : JsonSerializer.SerializeToUtf8Bytes(member, StorageJson.Options);
    }

    /// <summary>Before every interview that starts then, behind every one that starts earlier.</summary>
    public static string PlaceOf(Instant start) => Start.Format(start);

    /// <exception cref="ArgumentException">It is no place.</exception>
    public static string CheckPlace(string text) => text.Length > StartLength && text[StartLength] == ' ' && Start.Parse(text[..StartLength]).Success
        ? text
        : throw new ArgumentException("The continuation belongs to another query.", nameof(text));

    private static FindMember Of(Person person) => new(
        null,
        person.Name is { } name ? Identities.OfName(name) : null,
        person.Email is { } email ? Identities.OfEmail(email) : null,
        null,
        null,
        null);

    private static FindMember Of(Interview interview)
    {
        var interviewers = interview.Details.Interviewers.Select(interviewer => interviewer.Id).OfType<string>().Distinct().ToArray();
        return new FindMember(
            $"{PlaceOf(interview.Time.ScheduledAt)} {Interview.RecordId(interview.InterviewId)}",
            interview.CandidateName is { } name ? Identities.OfName(name) : null,
            null,
            interview.RescheduleHistory.Count > 0,
            interviewers,
            interview.CandidateId is { } candidate ? [.. interviewers.Append(candidate).Distinct()] : interviewers);
    }
}
