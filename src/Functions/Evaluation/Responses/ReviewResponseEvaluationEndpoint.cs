using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Domain.Evaluation;
using Interviews.Domain.Evaluation.Answers;
using Interviews.Domain.Storage;
using Interviews.Functions.Access;
using Interviews.Functions.Http;
using Interviews.Functions.Http.Requests;
using Interviews.Functions.Interviews;
using Interviews.Infrastructure.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.Functions.Evaluation.Responses;

/// <summary><c>POST /interviews/{id}/responses/{responseId}/evaluate/review</c>: a person accepts, overrides or dismisses the evaluation, and says why.</summary>
public sealed class ReviewResponseEvaluationEndpoint(IStore store, StoreUpdates updates, InterviewService interviews, ResponseEvaluationReader reader)
{
    [Function("ReviewResponseEvaluation")]
    [Allow(Roles.Recruiting)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "interviews/{id:guid}/responses/{responseId:guid}/evaluate/review")] HttpRequest request,
        Guid id,
        Guid responseId,
        CancellationToken cancellationToken)
    {
        var body = await request.ReadAsync<Request>(cancellationToken);
        if (body.IsRefused)
        {
            return new ProblemResult(body.Refusal);
        }

        var done = await ReviewAsync(request, id, responseId, body.Value, cancellationToken);
        return Answer.Of(done, stored => Answer.Ok(ResponseEvaluationView.Of(stored.Value, request.Actor()), stored.ETag));
    }

    private async Task<Result<Stored<ResponseEvaluation>>> ReviewAsync(HttpRequest request, Guid id, Guid responseId, Request body, CancellationToken cancellationToken)
    {
        var actor = request.Actor();
        var seen = await reader.SeeAsync(actor, id, responseId, cancellationToken);
        return seen.IsRefused
            ? seen
            : await updates.UpdateAsync<ResponseEvaluation>(
                store,
                actor.OrganizationId,
                ResponseEvaluation.RecordId(id, responseId),
                stored => stored switch
                {
                    null => Refusal.NotFound("evaluation of response", responseId),
                    _ when !request.Allows(stored.ETag) => ETags.Failed(responseId),
                    _ => ResponseReviewDecider.Decide(stored.Value, body.Decision, body.Overrides ?? [], body.Reason, interviews.Context(actor)),
                },
                cancellationToken);
    }

    internal sealed record Request : RequestBody
    {
        public ReviewDecision? Decision { get; init; }

        /// <summary>Points by criterion, within its range.</summary>
        public Dictionary<string, int>? Overrides { get; init; }

        public string? Reason { get; init; }
    }
}
