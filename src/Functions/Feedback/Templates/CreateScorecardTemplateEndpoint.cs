using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Functions.Access;
using Interviews.Functions.Directory;
using Interviews.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.Functions.Feedback.Templates;

/// <summary><c>POST /scorecard-templates</c> (REQ-FBK-19).</summary>
public sealed class CreateScorecardTemplateEndpoint(DirectoryService directory, IdempotentCreates creates, TimeProvider time)
{
    [Function("CreateScorecardTemplate")]
    [Allow(Roles.Recruiting)]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "scorecard-templates")] HttpRequest request, CancellationToken cancellationToken) =>
        creates.RunAsync<ScorecardTemplateRequest>(request, (body, attempt) => CreateAsync(request.Actor(), body, attempt, cancellationToken), cancellationToken);

    private async Task<Result<Answer>> CreateAsync(Actor actor, ScorecardTemplateRequest body, IdempotentCreates.Attempt attempt, CancellationToken cancellationToken)
    {
        var id = Guid.CreateVersion7(time.GetUtcNow()).ToString();
        var template = body.Template(id, actor.OrganizationId);
        return template.IsRefused
            ? template.Refusal
            : await directory.CreateAsync(template.Value, "scorecard-templates", id, ScorecardTemplateEndpoints.View, attempt, [], cancellationToken);
    }
}
