using Interviews.Domain.Directory;
using Interviews.Domain.Notifications;
using Interviews.Domain.Storage;
using Interviews.Functions.Notifications.Templates;
using Microsoft.Extensions.Logging;

namespace Interviews.Functions.Notifications;

/// <summary>Asks the directory who the addressees are, how to reach them and in which zone they live.</summary>
public sealed class AddresseeResolver(IStore store, ILogger<AddresseeResolver> logger)
{
    /// <returns>
    /// Everybody who can be written to, each once, and the facts with what the directory knows of the job, the candidate and the panel.
    /// Somebody without a usable e-mail address is left out and logged by id.
    /// </returns>
    public async Task<(IReadOnlyList<Recipient> Recipients, MessageFacts Facts)> ResolveAsync(
        IReadOnlyList<Addressee> addressees, MessageFacts facts, CancellationToken cancellationToken)
    {
        if (addressees.Count == 0)
            return ([], facts);

        var (interview, candidateId) = (facts.Interview, facts.Interview.CandidateId);
        var candidates = await ReadAsync<Candidate>(
            interview.OrganizationId, Ids(addressees, Audience.Candidate).Append(candidateId), Candidate.DocumentId, cancellationToken);
        var people = await ReadAsync<Person>(
            interview.OrganizationId,
            Ids(addressees, Audience.Internal).Concat(interview.Details.Interviewers.Select(member => member.Id)),
            Person.DocumentId,
            cancellationToken);
        var jobs = await ReadAsync<Job>(interview.OrganizationId, [facts.Job is null ? interview.JobId : null], Job.DocumentId, cancellationToken);

        var known = facts with
        {
            Job = facts.Job ?? jobs.SingleOrDefault(),
            Candidate = facts.Candidate ?? candidates.FirstOrDefault(candidate => candidate.CandidateId == candidateId),
            People = people.ToDictionary(person => person.PersonId),
        };
        var candidatesById = candidates.ToDictionary(candidate => candidate.CandidateId);
        var recipients = addressees.Select(addressee => Resolve(addressee, candidatesById, known)).OfType<Recipient>();
        return ([.. recipients.DistinctBy(EffectKeys.RecipientPart)], known);
    }

    private Recipient? Resolve(Addressee addressee, Dictionary<string, Candidate> candidates, MessageFacts known)
    {
        var (name, email, zone) = addressee switch
        {
            { Id: null } => default,
            { Audience: Audience.Candidate } => candidates.TryGetValue(addressee.Id, out var each) ? (each.Name, each.Email, each.TimeZone) : default,
            { Audience: Audience.Internal } => known.People.TryGetValue(addressee.Id, out var each) ? (each.Name, each.Email, each.TimeZone) : default,
        };
        if ((MailAddress.Usable(email) ?? MailAddress.Usable(addressee.Email)) is not { } address)
        {
            logger.LogInformation(
                "Interview {InterviewId}: no e-mail address is known for {Audience} {AddresseeId}, who is left out",
                known.Interview.InterviewId, addressee.Audience, addressee.Id);
            return null;
        }

        return new Recipient(
            addressee.Id ?? EffectKeys.IdOf(address),
            DisplayText.Line(name) ?? DisplayText.Line(addressee.Name) ?? "",
            address,
            addressee.Audience,
            WrittenTime.IsZone(zone) ? zone : known.Interview.Time.TimeZone);
    }

    private static IEnumerable<string?> Ids(IReadOnlyList<Addressee> addressees, Audience audience) =>
        addressees.Where(addressee => addressee.Audience == audience).Select(addressee => addressee.Id);

    private async Task<IReadOnlyList<T>> ReadAsync<T>(
        string organizationId, IEnumerable<string?> ids, Func<string, string> documentId, CancellationToken cancellationToken)
        where T : class, IDocument
    {
        string[] wanted = [.. ids.OfType<string>().Distinct().Select(documentId)];
        if (wanted.Length == 0)
            return [];

        var found = await store.ReadManyAsync<T>(organizationId, wanted, cancellationToken);
        return [.. found.Select(stored => stored.Value)];
    }
}
