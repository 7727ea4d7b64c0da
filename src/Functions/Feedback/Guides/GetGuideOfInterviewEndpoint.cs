using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Domain.Interviews;
using Interviews.Functions.Access;
using Interviews.Functions.Http;
using Interviews.Functions.Interviews;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.Functions.Feedback.Guides;

/// <summary><c>GET /interviews/{id}/guide</c>: the guide that fits the interview, for those who hold it (REQ-FBK-23). Nobody reads that of their own interview as a candidate.</summary>
public sealed class GetGuideOfInterviewEndpoint(InterviewService interviews, GuideFits fits)
{
    [Function("GetGuideOfInterview")]
    [Allow(Roles.Recruiting | Role.Interviewer)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "interviews/{id:guid}/guide")] HttpRequest request, Guid id, CancellationToken cancellationToken)
    {
        var actor = request.Actor();
        var read = await interviews.ReadAsync(actor, id, cancellationToken);
        if (read.IsRefused)
        {
            return new ProblemResult(read.Refusal);
        }

        var holds = !InterviewAccess.IsCandidateOf(read.Value.Value, actor);
        return holds && await fits.FindAsync(read.Value.Value, cancellationToken) is { } guide
            ? Answer.Ok(InterviewGuideEndpoints.View(guide.Value), guide.ETag)
            : new ProblemResult(Refusal.NotFound("guide for interview", id));
    }
}
