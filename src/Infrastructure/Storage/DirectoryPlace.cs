using Interviews.Domain.Directory;
using Interviews.Domain.Feedback.Guides;
using Interviews.Domain.Feedback.Templates;
using Interviews.Domain.Storage;

namespace Interviews.Infrastructure.Storage;

/// <summary>Where an entry of a list by name stands in it, and what a search for a part looks at.</summary>
/// <param name="Place">Kind, folded name and stored id, in text that sorts like them.</param>
/// <param name="Text">The folded name and, on a line of its own, the folded e-mail address. No part that is searched for has a line break.</param>
internal sealed record DirectoryPlace(string Place, string Text)
{
    /// <summary>Before everything that a name can begin with, since a folded name has no line break.</summary>
    private const char Break = '\n';

    /// <returns><c>null</c> for a document that is no entry of a list.</returns>
    public static DirectoryPlace? Of(IRecord document) => document switch
    {
        Person person => Of(person, person.Name ?? person.PersonId, person.Email),
        Candidate candidate => Of(candidate, candidate.Name ?? candidate.CandidateId, candidate.Email),
        Job job => Of(job, job.Title ?? job.JobId, null),
        Room room => Of(room, room.Name, null),
        ScorecardTemplate template => Of(template, template.Name, null),
        InterviewGuide guide => Of(guide, guide.Name, null),
        _ => null,
    };

    /// <summary>Every place of this kind lies between the two, both excluded.</summary>
    public static (string After, string Before) Range<T>()
        where T : class, IRecord => ($"{RecordTypes.KindOf<T>()}:", $"{RecordTypes.KindOf<T>()};");

    /// <returns>Behind which place a page begins.</returns>
    /// <exception cref="ArgumentException">The continuation belongs to another query.</exception>
    public static string After<T>(string? continuation)
        where T : class, IRecord
    {
        var first = Range<T>().After;
        return (continuation ?? first).StartsWith(first, StringComparison.Ordinal)
            ? continuation ?? first
            : throw new ArgumentException("The continuation belongs to another query.", nameof(continuation));
    }

    /// <returns><c>null</c> when everything is wanted.</returns>
    public static string? Part<T>(FindEntries<T> query)
        where T : class, IRecord => query.Part is { } part && Identities.OfName(part) is { Length: > 0 } folded ? folded : null;

    private static DirectoryPlace Of(IRecord entry, string name, string? email)
    {
        var folded = Identities.OfName(name);
        return new DirectoryPlace(
            $"{RecordTypes.KindOf(entry.GetType())}:{folded}{Break}{StorageKey.ToStored(entry.Id)}",
            email is null ? folded : $"{folded}{Break}{Identities.OfName(email)}");
    }
}
