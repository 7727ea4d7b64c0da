using Interviews.Domain.Access;
using Interviews.Domain.Interviews;
using Interviews.Functions.Access;
using Interviews.Functions.Http.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.Functions.Interviews.Endpoints;

/// <summary><c>PUT /interviews/{id}/prepare</c> (REQ-INT-21).</summary>
public sealed class PrepareInterviewEndpoint(InterviewCommands commands)
{
    [Function("PrepareInterview")]
    [Allow(Roles.Everyone)]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "interviews/{id:guid}/prepare")] HttpRequest request, Guid id, CancellationToken cancellationToken) =>
        commands.RunAsync<Request>(
            request, id, (body, _) => new Prepare(body.Notes, body.ResearchCompleted, body.QuestionsPrepped, body.MaterialsGathered) { IsPrivate = body.Private }, cancellationToken);

    internal sealed record Request : RequestBody
    {
        [Alias("preparationNotes")]
        public string? Notes { get; init; }

        public bool ResearchCompleted { get; init; }

        public bool QuestionsPrepped { get; init; }

        public bool MaterialsGathered { get; init; }

        public bool Private { get; init; }
    }
}
