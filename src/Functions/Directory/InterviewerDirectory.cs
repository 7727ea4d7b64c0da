using Interviews.Domain.Access;
using Interviews.Domain.Directory;
using Interviews.Domain.Interviews;
using Interviews.Domain.Storage;

namespace Interviews.Functions.Directory;

/// <summary>Turns what a client says of the interviewers into people: by id, or by a name that exactly one person of the directory has.</summary>
public sealed class InterviewerDirectory(IStore store)
{
    internal async Task<IReadOnlyList<Interviewer>> ResolveAsync(Actor actor, IReadOnlyList<InterviewerEntry> entries, CancellationToken cancellationToken)
    {
        if (!actor.IsOrganizationWide)
        {
            // A candidate's names stay names: they must not assign anybody, nor find out who is in the directory.
            return [.. entries.Select(entry => new Interviewer(entry.Id, entry.Name ?? entry.Email ?? entry.Id!, entry.Email, entry.Seat))];
        }

        var organizationId = actor.OrganizationId;
        var ids = entries.Where(entry => !string.IsNullOrEmpty(entry.Id)).Select(entry => Person.DocumentId(entry.Id!)).Distinct().ToList();
        var people = ids.Count == 0 ? [] : await store.ReadManyAsync<Person>(organizationId, ids, cancellationToken);
        var known = people.ToDictionary(person => person.Value.PersonId, person => person.Value);
        var interviewers = new List<Interviewer>(entries.Count);
        foreach (var entry in entries)
        {
            var person = entry.Id is not null
                ? known.GetValueOrDefault(entry.Id)
                : await OnlyPersonNamedAsync(organizationId, entry.Name, cancellationToken);
            interviewers.Add(new Interviewer(
                entry.Id ?? person?.PersonId,
                entry.Name ?? person?.Name ?? entry.Email ?? entry.Id!,
                entry.Email ?? person?.Email,
                entry.Seat));
        }

        return interviewers;
    }

    private async Task<Person?> OnlyPersonNamedAsync(string organizationId, string? name, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return null;
        }

        var page = await store.QueryAsync(organizationId, new PeopleNamed(name), 2, null, cancellationToken);
        return page.Items is [var only] ? only.Value : null;
    }
}
