using Interviews.Domain.Directory;
using Interviews.Domain.Notifications;
using Interviews.Domain.Scheduling;
using Interviews.Domain.Storage;
using Interviews.Functions.Notifications.Templates;
using Microsoft.Extensions.Logging;

namespace Interviews.Functions.Notifications;

/// <summary>Reads the names, addresses, and time zones of the addressees from the directory.</summary>
public sealed class AddresseeResolver(IStore store, ILogger<AddresseeResolver> logger)
{
    /// <returns>
    /// The recipients without duplicates, and the facts with the job, the candidate, and the interviewers from the directory.
    /// An addressee without a usable email address is left out, and logged by id.
    /// </returns>
    public async Task<(IReadOnlyList<Recipient> Recipients, MessageFacts Facts)> ResolveAsync(
        IReadOnlyList<Addressee> addressees, MessageFacts facts, CancellationToken cancellationToken)
    {
        if (addressees.Count == 0)
        {
            return ([], facts);
        }

        var (interview, candidateId) = (facts.Interview, facts.Interview.CandidateId);
        var candidates = await ReadAsync<Candidate>(
            interview.OrganizationId, Ids(addressees, Audience.Candidate).Append(candidateId), Candidate.RecordId, cancellationToken);
        var people = await ReadAsync<Person>(
            interview.OrganizationId,
            Ids(addressees, Audience.Internal).Concat(interview.Details.Interviewers.Select(member => member.Id)),
            Person.RecordId,
            cancellationToken);
        var jobs = await ReadAsync<Job>(interview.OrganizationId, [facts.Job is null ? interview.JobId : null], Job.RecordId, cancellationToken);

        var known = facts with
        {
            Job = facts.Job ?? jobs.SingleOrDefault(),
            Candidate = facts.Candidate ?? candidates.FirstOrDefault(candidate => candidate.CandidateId == candidateId),
            People = people.ToDictionary(person => person.PersonId),
        };
        var candidatesById = candidates.ToDictionary(candidate => candidate.CandidateId);
        var recipients = addressees.Select(addressee => Resolve(addressee, candidatesById, known)).OfType<Recipient>();
        return ([.. recipients.DistinctBy(recipient => recipient.Key)], known);
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
            addressee.Id ?? Recipient.IdOf(address),
            DisplayText.Line(name) ?? DisplayText.Line(addressee.Name) ?? "",
            address,
            addressee.Audience,
            TimeZones.Find(zone) is null ? known.Interview.Time.TimeZone : zone!);
    }

    private static IEnumerable<string?> Ids(IReadOnlyList<Addressee> addressees, Audience audience) =>
        addressees.Where(addressee => addressee.Audience == audience).Select(addressee => addressee.Id);

    private async Task<IReadOnlyList<T>> ReadAsync<T>(
        string organizationId, IEnumerable<string?> ids, Func<string, string> documentId, CancellationToken cancellationToken)
        where T : class, IRecord
    {
        string[] wanted = [.. ids.OfType<string>().Distinct().Select(documentId)];
        if (wanted.Length == 0)
        {
            return [];
        }

        var found = await store.ReadManyAsync<T>(organizationId, wanted, cancellationToken);
        return [.. found.Select(stored => stored.Value)];
    }
}
