using FluentValidation;
using Interviews.Domain.Access;
using Interviews.Domain.Interviews;
using Interviews.Domain.Interviews.Rules;
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
        commands.RunAsync<Request>(request, id, (body, _) => body.Command, cancellationToken);

    internal sealed record Request : RequestBody
    {
        [Alias("preparationNotes")]
        public string? Notes { get; init; }

        public bool ResearchCompleted { get; init; }

        public bool QuestionsPrepped { get; init; }

        public bool MaterialsGathered { get; init; }

        public bool Private { get; init; }

        public Prepare Command => new(Notes, ResearchCompleted, QuestionsPrepped, MaterialsGathered) { IsPrivate = Private };
    }

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator() => this.Keeps(body => CommandRules.Check(body.Command));
    }
}
