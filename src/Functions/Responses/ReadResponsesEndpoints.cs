using Interviews.Domain.Access;
using Interviews.Functions.Access;
using Interviews.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NodaTime.Extensions;

namespace Interviews.Functions.Responses;

/// <summary>
/// <c>GET /interviews/{id}/responses</c>, one of them, and what it said before: for staff, for the interview's interviewers, and for its candidate (REQ-QUE-09).
/// </summary>
public sealed class ReadResponsesEndpoints(ResponseService responses, TimeProvider time)
{
    [Function("ListResponses")]
    [Allow(Roles.Recruiting | Role.Interviewer | Role.Candidate)]
    public async Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "interviews/{id:guid}/responses")] HttpRequest request, Guid id, CancellationToken cancellationToken) => Answer.Of(
        await responses.ListAsync(request.Actor(), id, cancellationToken), all => Answer.Ok(ResponseListView.Of(all, time.GetCurrentInstant())));

    [Function("GetResponse")]
    [Allow(Roles.Recruiting | Role.Interviewer | Role.Candidate)]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "interviews/{id:guid}/responses/{responseId:guid}")] HttpRequest request,
        Guid id,
        Guid responseId,
        CancellationToken cancellationToken) => Answer.Of(
        await responses.ReadAsync(request.Actor(), id, responseId, cancellationToken), seen => Answer.Ok(ResponseView.Of(seen.Response.Value, seen.Interview), seen.Response.ETag));

    [Function("GetResponseVersions")]
    [Allow(Roles.Recruiting | Role.Interviewer | Role.Candidate)]
    public async Task<IResult> VersionsAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "interviews/{id:guid}/responses/{responseId:guid}/versions")] HttpRequest request,
        Guid id,
        Guid responseId,
        CancellationToken cancellationToken)
    {
        var seen = await responses.ReadAsync(request.Actor(), id, responseId, cancellationToken);
        if (seen.IsRefused)
        {
            return new ProblemResult(seen.Refusal);
        }

        var current = seen.Value.Response.Value;
        var earlier = await responses.VersionsAsync(request.Actor(), current, cancellationToken);
        return Answer.Ok(new
        {
            interviewId = id,
            responseId,
            items = earlier.Select(version => version.Response).Append(current).Select(response => ResponseView.Of(response, seen.Value.Interview)),
        });
    }
}
