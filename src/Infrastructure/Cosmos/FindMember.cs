using System.Text.Json;
using Interviews.Domain.Directory;
using Interviews.Domain.Feedback;
using Interviews.Domain.Interviews;
using Interviews.Domain.Questions;
using Interviews.Domain.Storage;
using Interviews.Infrastructure.Storage;
using Interviews.Infrastructure.Storage.Json;
using NodaTime;
using NodaTime.Text;

namespace Interviews.Infrastructure.Cosmos;

/// <summary>The member <c>find</c> of a document: what queries go by that the document itself does not have in a form that an index can order or match.</summary>
internal sealed record FindMember
{
    /// <summary>Fixed width: an instant with a fraction and one without do not sort as they are stored.</summary>
    private static readonly InstantPattern Start = InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss.fffffffff'Z'");

    private static readonly int StartLength = Start.Format(default).Length;

    /// <summary>An interview's start and id, in text that sorts like them: where it stands in every list.</summary>
    public string? Place { get; init; }

    /// <summary>The candidate's or the person's name by <see cref="Identities.OfName"/>.</summary>
    public string? Name { get; init; }

    /// <summary>The person's address by <see cref="Identities.OfEmail"/>.</summary>
    public string? Email { get; init; }

    /// <summary>Whether the interview was moved at least once.</summary>
    public bool? Moved { get; init; }

    /// <summary>Their ids.</summary>
    public IReadOnlyList<string>? Interviewers { get; init; }

    /// <summary>The ids of everybody who takes part.</summary>
    public IReadOnlyList<string>? People { get; init; }

    /// <summary>Since when scorecards of the interview are owed, in text that sorts like it; see <see cref="FeedbackDuty.OwedSince"/>.</summary>
    public string? Owed { get; init; }

    /// <summary>The ids of those who owe one.</summary>
    public IReadOnlyList<string>? Owing { get; init; }

    /// <summary>See <see cref="DirectoryPlace.Place"/>.</summary>
    public string? Entry { get; init; }

    /// <summary>See <see cref="DirectoryPlace.Text"/>; of a question, its text by <see cref="QuestionIdentity.Fold"/>.</summary>
    public string? Text { get; init; }

    /// <summary>See <see cref="BankPlace.Place"/>.</summary>
    public string? Bank { get; init; }

    /// <summary>See <see cref="BankPlace.Owner"/>.</summary>
    public string? Owner { get; init; }

    /// <summary>Of a question, folded.</summary>
    public IReadOnlyList<string>? Tags { get; init; }

    /// <returns><c>null</c> for a document that is found by its id alone.</returns>
    public static byte[]? Of(IRecord document)
    {
        var member = document switch
        {
            Interview interview => Of(interview),
            QuestionBank bank => Of(BankPlace.Of(bank)),
            Question question => new FindMember { Text = QuestionPlace.Text(question.Text), Tags = QuestionPlace.Tags(question.Tags) },
            _ when DirectoryPlace.Of(document) is { } entry => Of(entry, document as Person),
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

    private static FindMember Of(DirectoryPlace entry, Person? person) => new()
    {
        Name = person?.Name is { } name ? Identities.OfName(name) : null,
        Email = person?.Email is { } email ? Identities.OfEmail(email) : null,
        Entry = entry.Place,
        Text = entry.Text,
    };

    private static FindMember Of(BankPlace bank) => new() { Name = bank.Name, Bank = bank.Place, Owner = bank.Owner };

    private static FindMember Of(Interview interview)
    {
        var interviewers = interview.Details.Interviewers.Select(interviewer => interviewer.Id).OfType<string>().Distinct().ToArray();
        return new FindMember
        {
            Place = $"{PlaceOf(interview.Time.ScheduledAt)} {Interview.RecordId(interview.InterviewId)}",
            Name = interview.CandidateName is { } name ? Identities.OfName(name) : null,
            Moved = interview.RescheduleHistory.Count > 0,
            Interviewers = interviewers,
            People = interview.CandidateId is { } candidate ? [.. interviewers.Append(candidate).Distinct()] : interviewers,
            Owed = FeedbackDuty.OwedSince(interview) is { } since ? PlaceOf(since) : null,
            Owing = FeedbackDuty.OwedBy(interview) is { Count: > 0 } owing ? owing : null,
        };
    }
}
