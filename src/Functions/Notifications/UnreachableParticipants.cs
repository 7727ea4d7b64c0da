using Interviews.Domain.Directory;
using Interviews.Domain.Interviews;
using Interviews.Domain.Notifications;
using Interviews.Domain.Storage;

namespace Interviews.Functions.Notifications;

/// <summary>Finds those who take part in an interview and whom the directory knows without an address that mail can be sent to.</summary>
/// <remarks>Those whom it does not know at all are a warning of the interview already.</remarks>
public sealed class UnreachableParticipants(IStore store)
{
    /// <returns>Such as <c>candidate:c-1</c> and <c>person:p-1</c>; empty also for an interview that is no more.</returns>
    public async Task<IReadOnlyList<string>> OfAsync(string organizationId, Guid interviewId, CancellationToken cancellationToken)
    {
        var stored = await store.ReadAsync<Interview>(organizationId, Interview.RecordId(interviewId), cancellationToken);
        return stored?.Value is { } interview
            ? [.. await CandidateAsync(interview, cancellationToken), .. await InterviewersAsync(interview, cancellationToken)]
            : [];
    }

    private async Task<IReadOnlyList<string>> CandidateAsync(Interview interview, CancellationToken cancellationToken)
    {
        if (interview.CandidateId is not { } id || MailAddress.Usable(interview.CandidateEmail) is not null)
        {
            return [];
        }

        var candidate = await store.ReadAsync<Candidate>(interview.OrganizationId, Candidate.RecordId(id), cancellationToken);
        return candidate is not null && MailAddress.Usable(candidate.Value.Email) is null ? [Candidate.RecordId(id)] : [];
    }

    private async Task<IEnumerable<string>> InterviewersAsync(Interview interview, CancellationToken cancellationToken)
    {
        var unwritten = interview.Details.Interviewers.Where(interviewer => MailAddress.Usable(interviewer.Email) is null);
        string[] ids = [.. unwritten.Select(interviewer => interviewer.Id).OfType<string>().Select(Person.RecordId)];
        var people = ids.Length == 0 ? [] : await store.ReadManyAsync<Person>(interview.OrganizationId, ids, cancellationToken);
        return people.Where(person => MailAddress.Usable(person.Value.Email) is null).Select(person => Person.RecordId(person.Value.PersonId));
    }
}
