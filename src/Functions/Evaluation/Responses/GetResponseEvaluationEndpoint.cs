using Interviews.Domain.Access;
using Interviews.Functions.Access;
using Interviews.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.Functions.Evaluation.Responses;

/// <summary><c>GET /interviews/{id}/responses/{responseId}/evaluate</c>: how far the evaluation is, and what it says, for those who may see all scorecards.</summary>
public sealed class GetResponseEvaluationEndpoint(ResponseEvaluationReader reader)
{
    [Function("GetResponseEvaluation")]
    [Allow(Roles.Recruiting | Role.Interviewer)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "interviews/{id:guid}/responses/{responseId:guid}/evaluate")] HttpRequest request,
        Guid id,
        Guid responseId,
        CancellationToken cancellationToken) => Answer.Of(
        await reader.SeeAsync(request.Actor(), id, responseId, cancellationToken),
        seen => Answer.Ok(ResponseEvaluationView.Of(seen.Value, request.Actor()), seen.ETag));
}
