using Interviews.Domain.Access;
using Interviews.Functions.Access;
using Interviews.Functions.Http;
using Interviews.Functions.Interviews.Views;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.Functions.Interviews.Endpoints;

/// <summary><c>GET /interviews/{id}</c>.</summary>
public sealed class GetInterviewEndpoint(InterviewService interviews, InterviewViews views)
{
    [Function("GetInterview")]
    [Allow(Roles.Everyone)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "interviews/{id:guid}")] HttpRequest request, Guid id, CancellationToken cancellationToken)
    {
        var read = await interviews.ReadAsync(request.Actor(), id, cancellationToken);
        return Answer.Of(read, stored => views.Ok(stored, request.Actor()));
    }
}
