using Interviews.Domain.Access;
using Interviews.Domain.Directory;
using Interviews.Domain.Interviews;
using Interviews.Domain.Storage;
using Interviews.Domain.Validation;

namespace Interviews.Functions.Directory;

/// <summary>
/// Turns what a client says of the interviewers into people. Whoever the directory knows is that person, whether named by id, by e-mail address, or by a name
/// that nobody else has; the entry of the directory says what they are called.
/// </summary>
public sealed class InterviewerDirectory(IStore store)
{
    internal async Task<IReadOnlyList<Interviewer>> ResolveAsync(Actor actor, IReadOnlyList<InterviewerEntry> entries, CancellationToken cancellationToken)
    {
        if (!actor.IsOrganizationWide)
        {
            // A candidate's names stay names: they must not assign anybody, nor find out who is in the directory.
            return [.. entries.Select(entry => new Interviewer(entry.Id, entry.Name ?? entry.Text ?? entry.Email ?? entry.Id!, entry.Email, entry.Seat))];
        }

        var known = await ReadByIdAsync(actor.OrganizationId, entries, cancellationToken);
        var interviewers = new List<Interviewer>(entries.Count);
        foreach (var entry in entries)
        {
            var person = await FindAsync(actor.OrganizationId, entry, known, cancellationToken);
            interviewers.Add(person is null ? Stranger(entry) : Known(entry, person));
        }

        return interviewers;
    }

    private static Interviewer Known(InterviewerEntry entry, Person person) =>
        new(person.PersonId, person.Name ?? entry.Name ?? person.Email ?? person.PersonId, person.Email ?? entry.Email, entry.Seat);

    /// <summary>Nobody whom the directory knows. A text that looks like an id is taken for one, since another system may own it.</summary>
    private static Interviewer Stranger(InterviewerEntry entry) => entry switch
    {
        { Text: { } text } when TextRules.IsEmail(text) => new(null, text, text, entry.Seat),
        { Text: { } text } when TextRules.IsId(text) => new(text, text, null, entry.Seat) { IsUnknown = true },
        { Text: { } text } => new(null, text, null, entry.Seat),
        _ => new(entry.Id, entry.Name ?? entry.Email ?? entry.Id!, entry.Email, entry.Seat) { IsUnknown = entry.Id is not null },
    };

    private async Task<Dictionary<string, Person>> ReadByIdAsync(string organizationId, IReadOnlyList<InterviewerEntry> entries, CancellationToken cancellationToken)
    {
        string[] ids = [.. entries.Select(entry => entry.Id ?? entry.Text).OfType<string>().Where(TextRules.IsId).Distinct().Select(Person.RecordId)];
        var people = ids.Length == 0 ? [] : await store.ReadManyAsync<Person>(organizationId, ids, cancellationToken);
        return people.ToDictionary(person => person.Value.PersonId, person => person.Value);
    }

    private async Task<Person?> FindAsync(string organizationId, InterviewerEntry entry, Dictionary<string, Person> known, CancellationToken cancellationToken)
    {
        if (entry.Id is { } id)
        {
            return known.GetValueOrDefault(id);
        }

        if (entry.Text is { } text && known.TryGetValue(text, out var byId))
        {
            return byId;
        }

        return (entry.Email ?? entry.Text) is { } address && TextRules.IsEmail(address)
            ? await OnlyAsync(organizationId, new PeopleWithEmail(address), cancellationToken)
            : (entry.Name ?? entry.Text) is { } name && !string.IsNullOrWhiteSpace(name)
                ? await OnlyAsync(organizationId, new PeopleNamed(name), cancellationToken)
                : null;
    }

    private async Task<Person?> OnlyAsync(string organizationId, Query<Person> query, CancellationToken cancellationToken)
    {
        var page = await store.QueryAsync(organizationId, query, 2, null, cancellationToken);
        return page.Items is [var only] ? only.Value : null;
    }
}
