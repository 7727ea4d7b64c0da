using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Domain.Directory;
using Interviews.Domain.Evaluation;
using Interviews.Domain.Evaluation.Answers;
using Interviews.Domain.Interviews;
using Interviews.Domain.Questions;
using Interviews.Domain.Responses;
using Interviews.Domain.Storage;
using Interviews.Functions.Interviews;

namespace Interviews.Functions.Evaluation.Responses;

/// <summary>What is known of a response's evaluation, and of what one would be made of.</summary>
public sealed class ResponseEvaluationReader(IStore store, InterviewService interviews)
{
    /// <param name="version">Which version of the response.</param>
    /// <returns><c>null</c> when there is no such version (any more).</returns>
    public async Task<ResponseFacts?> FactsAsync(Interview interview, Guid responseId, int version, CancellationToken cancellationToken)
    {
        var organization = interview.OrganizationId;
        if (await VersionAsync(interview, responseId, version, cancellationToken) is not { } response)
        {
            return null;
        }

        var questions = await store.ReadAsync<InterviewQuestions>(organization, InterviewQuestions.RecordId(interview.InterviewId), cancellationToken);
        string[] people = [.. interview.Details.Interviewers.Select(interviewer => interviewer.Id).OfType<string>().Distinct().Select(Person.RecordId)];
        return new ResponseFacts(
            interview,
            response,
            questions?.Value.Questions.FirstOrDefault(question => question.QuestionId == response.QuestionId),
            interview.CandidateId is { } candidate ? (await store.ReadAsync<Candidate>(organization, Candidate.RecordId(candidate), cancellationToken))?.Value : null,
            people.Length == 0 ? [] : [.. (await store.ReadManyAsync<Person>(organization, people, cancellationToken)).Select(person => person.Value)]);
    }

    /// <summary>The evaluation that was asked for last. Who may not see it learns no more than that there is none.</summary>
    public async Task<Result<Stored<ResponseEvaluation>>> SeeAsync(Actor actor, Guid interviewId, Guid responseId, CancellationToken cancellationToken)
    {
        var read = await interviews.ReadAsync(actor, interviewId, cancellationToken);
        if (read.IsRefused)
        {
            return read.Refusal;
        }

        return EvaluationAccess.Sees(read.Value.Value, actor) && await FindAsync(actor.OrganizationId, interviewId, responseId, cancellationToken) is { } found
            ? found
            : Refusal.NotFound("evaluation of response", responseId);
    }

    public Task<Stored<ResponseEvaluation>?> FindAsync(string organizationId, Guid interviewId, Guid responseId, CancellationToken cancellationToken) =>
        store.ReadAsync<ResponseEvaluation>(organizationId, ResponseEvaluation.RecordId(interviewId, responseId), cancellationToken);

    /// <returns>The interview that the response is of; <c>null</c> when there is no such response.</returns>
    public async Task<Guid?> InterviewOfAsync(string organizationId, Guid responseId, CancellationToken cancellationToken) =>
        (await store.QueryAsync(organizationId, new ResponseWithId(responseId), 1, null, cancellationToken)).Items is [var found] ? found.Value.InterviewId : null;

    public async Task<InterviewResponse?> ResponseAsync(Interview interview, Guid responseId, CancellationToken cancellationToken) =>
        (await store.ReadAsync<InterviewResponse>(interview.OrganizationId, InterviewResponse.RecordId(interview.InterviewId, responseId), cancellationToken))?.Value;

    private async Task<InterviewResponse?> VersionAsync(Interview interview, Guid responseId, int version, CancellationToken cancellationToken)
    {
        var current = await ResponseAsync(interview, responseId, cancellationToken);
        return current is null || current.Version == version
            ? current
            : (await store.ReadAsync<ResponseVersion>(interview.OrganizationId, ResponseVersion.RecordId(interview.InterviewId, responseId, version), cancellationToken))?.Value.Response;
    }
}
