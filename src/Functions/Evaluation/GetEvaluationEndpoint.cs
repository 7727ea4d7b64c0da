using Interviews.Domain.Access;
using Interviews.Functions.Access;
using Interviews.Functions.Http;
using Interviews.Functions.Messaging;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.Functions.Evaluation;

/// <summary><c>GET /interviews/{id}/evaluation</c>: what a model made of the scorecards, for those who may see all of them.</summary>
public sealed class GetEvaluationEndpoint(EvaluationReader reader, Channels channels)
{
    [Function("GetEvaluation")]
    [Allow(Roles.Recruiting | Role.Interviewer)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "interviews/{id:guid}/evaluation")] HttpRequest request, Guid id, CancellationToken cancellationToken)
    {
        var seen = await reader.SeeAsync(request.Actor(), id, cancellationToken);
        return Answer.Of(seen, evaluation => Answer.Ok(EvaluationView.Of(evaluation, request.Actor(), channels), evaluation.Stored?.ETag));
    }
}
