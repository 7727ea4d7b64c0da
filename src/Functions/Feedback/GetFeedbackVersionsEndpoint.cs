using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Domain.Feedback;
using Interviews.Functions.Access;
using Interviews.Functions.Http;
using Interviews.Functions.Interviews;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.Functions.Feedback;

/// <summary><c>GET /interviews/{id}/feedback/{feedbackId}/versions</c>: what a scorecard said, oldest version first (REQ-FBK-07).</summary>
public sealed class GetFeedbackVersionsEndpoint(FeedbackService feedback, InterviewService interviews)
{
    [Function("GetFeedbackVersions")]
    [Allow(Roles.Recruiting | Role.Interviewer)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "interviews/{id:guid}/feedback/{feedbackId:guid}/versions")] HttpRequest request,
        Guid id,
        Guid feedbackId,
        CancellationToken cancellationToken)
    {
        var actor = request.Actor();
        var read = await interviews.ReadAsync(actor, id, cancellationToken);
        if (read.IsRefused)
        {
            return new ProblemResult(read.Refusal);
        }

        var all = await feedback.AllAsync(actor, id, cancellationToken);
        var versions = BlindMode.VisibleVersions(read.Value.Value, all, feedbackId.ToString(), actor);
        return versions.Count == 0
            ? new ProblemResult(Refusal.NotFound("scorecard", feedbackId))
            : Answer.Ok(new { interviewId = id, feedbackId, items = versions.Select(ScorecardView.Of) });
    }
}
