using FluentValidation;
using Interviews.Domain.Access;
using Interviews.Domain.Interviews;
using Interviews.Domain.Interviews.Rules;
using Interviews.Functions.Access;
using Interviews.Functions.Http.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.Functions.Interviews.Endpoints;

/// <summary><c>POST /interviews/{id}/rating</c>: how the candidate found the interview (REQ-INT-44).</summary>
public sealed class RateInterviewEndpoint(InterviewCommands commands)
{
    [Function("RateInterview")]
    [Allow(Role.Candidate)]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "interviews/{id:guid}/rating")] HttpRequest request, Guid id, CancellationToken cancellationToken) =>
        commands.RunAsync<Request>(request, id, (body, _) => body.Command, cancellationToken);

    internal sealed record Request : RequestBody
    {
        public int? Rating { get; init; }

        public string? Comment { get; init; }

        public RateExperience Command => new(Rating, Comment);
    }

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator() => this.Keeps(body => CommandRules.Check(body.Command));
    }
}
