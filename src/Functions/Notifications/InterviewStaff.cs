using Interviews.Domain.Directory;
using Interviews.Domain.Interviews;
using Interviews.Domain.Notifications;
using Interviews.Domain.Storage;

namespace Interviews.Functions.Notifications;

/// <summary>Finds the people who answer for an interview: who scheduled it, and the hiring owner of its job.</summary>
public sealed class InterviewStaff(IStore store)
{
    /// <returns>Those who are in the directory with a usable address, the hiring owner first. The candidate is never among them.</returns>
    public async Task<IReadOnlyList<Addressee>> OfAsync(Interview interview, CancellationToken cancellationToken)
    {
        var job = interview.JobId is { } jobId ? await ReadAsync<Job>(interview, Job.RecordId(jobId), cancellationToken) : null;
        string?[] ids = [job?.HiringOwnerId, await SchedulerIdAsync(interview, cancellationToken)];
        string[] wanted = [.. ids.OfType<string>().Where(id => id != interview.CandidateId).Distinct()];
        if (wanted.Length == 0)
        {
            return [];
        }

        var people = await store.ReadManyAsync<Person>(interview.OrganizationId, [.. wanted.Select(Person.RecordId)], cancellationToken);
        return
        [
            .. from id in wanted
               join person in people on id equals person.Value.PersonId
               where MailAddress.Usable(person.Value.Email) is not null
               select new Addressee(person.Value.PersonId, Audience.Internal, person.Value.Name, person.Value.Email),
        ];
    }

    /// <returns>Who scheduled the interview; <c>null</c> if it was the candidate, or somebody who is not in the directory.</returns>
    public async Task<Person?> SchedulerAsync(Interview interview, CancellationToken cancellationToken)
    {
        var id = await SchedulerIdAsync(interview, cancellationToken);
        return id == interview.CandidateId ? null : await ReadAsync<Person>(interview, Person.RecordId(id), cancellationToken);
    }

    /// <summary>An interview that a candidate booked in place of an earlier one is still the business of whoever scheduled that.</summary>
    private async Task<string> SchedulerIdAsync(Interview interview, CancellationToken cancellationToken)
    {
        var seen = interview;
        for (var earlier = 0; earlier < 10 && seen.CreatedBy == seen.CandidateId && seen.PreviousInterviewId is { } previous; earlier++)
        {
            if (await ReadAsync<Interview>(interview, Interview.RecordId(previous), cancellationToken) is not { } before)
            {
                break;
            }

            seen = before;
        }

        return seen.CreatedBy;
    }

    private async Task<T?> ReadAsync<T>(Interview interview, string id, CancellationToken cancellationToken)
        where T : class, IRecord => (await store.ReadAsync<T>(interview.OrganizationId, id, cancellationToken))?.Value;
}
