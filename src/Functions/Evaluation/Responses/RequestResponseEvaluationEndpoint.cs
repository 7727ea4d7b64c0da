using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Domain.Evaluation;
using Interviews.Domain.Evaluation.Answers;
using Interviews.Domain.Interviews;
using Interviews.Domain.Responses;
using Interviews.Domain.Storage;
using Interviews.Functions.Access;
using Interviews.Functions.Http;
using Interviews.Functions.Http.Requests;
using Interviews.Functions.Interviews;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.Functions.Evaluation.Responses;

/// <summary><c>POST /interviews/{id}/responses/{responseId}/evaluate</c>: has what the candidate answered by now judged. While that goes on, asking again changes nothing, and a model is not asked twice about the same words.</summary>
public sealed class RequestResponseEvaluationEndpoint(InterviewService interviews, ResponseEvaluationReader reader, IEnumerable<IEvaluator> evaluators)
{
    [Function("RequestResponseEvaluation")]
    [Allow(Roles.Recruiting)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "interviews/{id:guid}/responses/{responseId:guid}/evaluate")] HttpRequest request,
        Guid id,
        Guid responseId,
        CancellationToken cancellationToken)
    {
        var body = await request.ReadAsync<NoBody>(cancellationToken);
        return body.IsRefused ? new ProblemResult(body.Refusal) : await AskAsync(request.Actor(), id, responseId, cancellationToken);
    }

    /// <summary><c>POST /interview/responses/{responseId}/evaluate</c>: the same, for clients that were written for a source document, whose path does not name the interview (REQ-INT-10).</summary>
    [Function("RequestResponseEvaluationById")]
    [Allow(Roles.Recruiting)]
    public async Task<IResult> RunByIdAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "interview/responses/{responseId:guid}/evaluate")] HttpRequest request,
        Guid responseId,
        CancellationToken cancellationToken)
    {
        var body = await request.ReadAsync<NoBody>(cancellationToken);
        if (body.IsRefused)
        {
            return new ProblemResult(body.Refusal);
        }

        return await reader.InterviewOfAsync(request.Actor().OrganizationId, responseId, cancellationToken) is { } id
            ? await AskAsync(request.Actor(), id, responseId, cancellationToken)
            : new ProblemResult(Refusal.NotFound("response", responseId));
    }

    private async Task<IResult> AskAsync(Actor actor, Guid id, Guid responseId, CancellationToken cancellationToken)
    {
        ResponseEvaluation? asked = null;
        var done = await interviews.ExecuteAsync(
            actor,
            id,
            null,
            async (interview, context) =>
            {
                var queued = await QueueAsync(interview, responseId, context, cancellationToken);
                asked = queued.IsRefused ? null : queued.Value.Evaluation;
                return queued.Then<Decision>(given => given.Decision);
            },
            cancellationToken);
        return Answer.Of(done, _ => new Answer(StatusCodes.Status202Accepted, new { asked!.InterviewId, asked.ResponseId, asked.ResponseVersion, asked.State, asked.Evaluator, asked.RequestedAt, asked.RequestedBy })
        {
            OperationLocation = $"/api/interviews/{id}/responses/{responseId}/evaluate",
        });
    }

    private async Task<Result<Queued>> QueueAsync(Interview interview, Guid responseId, DecisionContext context, CancellationToken cancellationToken)
    {
        if (await reader.ResponseAsync(interview, responseId, cancellationToken) is not { } response)
        {
            return Refusal.NotFound("response", responseId);
        }

        var existing = await reader.FindAsync(interview.OrganizationId, interview.InterviewId, responseId, cancellationToken);
        var decided = InterviewDecider.Decide(interview, new RequestResponseEvaluation(responseId, response.Version), context);
        var facts = await reader.FactsAsync(interview, responseId, response.Version, cancellationToken);
        if ((decided.Refusal ?? Obstacle(response, facts)) is { } refusal)
        {
            return refusal;
        }

        if (existing is { Value: var known } && facts is not null && known.Answers(facts, evaluators.Any(), context.Now))
        {
            return new Queued(known, new Decision([], []));
        }

        var requested = decided.Value[0];
        var evaluation = new ResponseEvaluation
        {
            InterviewId = interview.InterviewId,
            ResponseId = responseId,
            OrganizationId = interview.OrganizationId,
            Sequence = requested.Sequence,
            ResponseVersion = response.Version,
            State = ResponseEvaluationState.Queued,
            Evaluator = evaluators.Any() ? EvaluatorKind.Model : EvaluatorKind.Embedded,
            RequestedAt = context.Now,
            RequestedBy = context.Actor.Id,
        };
        List<Write> writes = [Write.Put(evaluation, existing?.ETag)];
        if (existing is { Value: var earlier })
        {
            writes.Add(new Write.Create(EarlierResponseEvaluation.Of(earlier)));
        }

        return new Queued(evaluation, new Decision(decided.Value, writes));
    }

    private static Refusal? Obstacle(InterviewResponse response, ResponseFacts? facts) => facts?.Obstacle switch
    {
        EvaluationFailure.HumanOnly => new Refusal(RefusalCode.InvalidTransition, "The candidate asked that people alone judge them; no evaluator takes part."),
        EvaluationFailure.NoMaterial => new Refusal(RefusalCode.NothingToEvaluate, $"Response {response.ResponseId} has no text, no code and no transcript that could be read."),
        EvaluationFailure.TooLong => new Refusal(RefusalCode.NothingToEvaluate, $"Response {response.ResponseId} is longer than what is read at once."),
        _ => null,
    };

    private sealed record Queued(ResponseEvaluation Evaluation, Decision Decision);
}
