using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Domain.Directory;
using Interviews.Domain.Evaluation;
using Interviews.Domain.Interviews;
using Interviews.Domain.Storage;
using Interviews.Functions.Interviews;

namespace Interviews.Functions.Evaluation;

/// <summary>What is known of an interview's evaluation, and of what one would be made of.</summary>
public sealed class EvaluationReader(IStore store, InterviewService interviews)
{
    public async Task<EvaluationFacts> FactsAsync(Interview interview, CancellationToken cancellationToken)
    {
        var organization = interview.OrganizationId;
        string[] people = [.. interview.Details.Interviewers.Select(interviewer => interviewer.Id).OfType<string>().Distinct().Select(Person.RecordId)];
        return new EvaluationFacts(
            interview,
            await store.AllAsync(organization, new ScorecardsOfInterview(interview.InterviewId), cancellationToken).ToListAsync(cancellationToken),
            interview.CandidateId is { } candidate ? (await store.ReadAsync<Candidate>(organization, Candidate.RecordId(candidate), cancellationToken))?.Value : null,
            interview.JobId is { } job ? (await store.ReadAsync<Job>(organization, Job.RecordId(job), cancellationToken))?.Value : null,
            people.Length == 0 ? [] : [.. (await store.ReadManyAsync<Person>(organization, people, cancellationToken)).Select(person => person.Value)]);
    }

    /// <summary>The evaluation that was asked for last. Who may not see it learns no more than that there is none.</summary>
    public async Task<Result<SeenEvaluation>> SeeAsync(Actor actor, Guid interviewId, CancellationToken cancellationToken)
    {
        var read = await interviews.ReadAsync(actor, interviewId, cancellationToken);
        if (read.IsRefused)
        {
            return read.Refusal;
        }

        var interview = read.Value.Value;
        if (interview.EvaluationAsked is not { } asked || !EvaluationAccess.Sees(interview, actor))
        {
            return Refusal.NotFound("evaluation of interview", interviewId);
        }

        return new SeenEvaluation(interview, await store.ReadAsync<AiEvaluation>(actor.OrganizationId, AiEvaluation.RecordId(interviewId, asked.Sequence), cancellationToken));
    }
}

/// <param name="Stored"><c>null</c> while nobody has begun.</param>
public sealed record SeenEvaluation(Interview Interview, Stored<AiEvaluation>? Stored);
