using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Functions.Access;
using Interviews.Functions.Directory;
using Interviews.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.Functions.Feedback.Guides;

/// <summary><c>POST /interview-guides</c> (REQ-FBK-23).</summary>
public sealed class CreateInterviewGuideEndpoint(DirectoryService directory, GuideFits fits, IdempotentCreates creates, TimeProvider time)
{
    [Function("CreateInterviewGuide")]
    [Allow(Roles.Recruiting)]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "interview-guides")] HttpRequest request, CancellationToken cancellationToken) =>
        creates.RunAsync<InterviewGuideRequest>(request, (body, attempt) => CreateAsync(request.Actor(), body, attempt, cancellationToken), cancellationToken);

    private async Task<Result<Answer>> CreateAsync(Actor actor, InterviewGuideRequest body, IdempotentCreates.Attempt attempt, CancellationToken cancellationToken)
    {
        var id = Guid.CreateVersion7(time.GetUtcNow()).ToString();
        var guide = body.Guide(id, actor.OrganizationId);
        if (guide.IsRefused)
        {
            return guide.Refusal;
        }

        var fit = await fits.FollowingAsync(null, guide.Value, cancellationToken);
        return await directory.CreateAsync(guide.Value, "interview-guides", id, InterviewGuideEndpoints.View, attempt, fit, cancellationToken);
    }
}
