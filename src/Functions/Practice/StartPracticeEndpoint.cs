using FluentValidation;
using Interviews.Domain.Access;
using Interviews.Domain.Practice;
using Interviews.Functions.Access;
using Interviews.Functions.Http;
using Interviews.Functions.Http.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.Functions.Practice;

/// <summary><c>POST /interviews/ai-mock/{id}/start</c>: asks the first question, or the next one after a pause. While a question waits for its answer, it answers with that one.</summary>
public sealed class StartPracticeEndpoint(PracticeService practices)
{
    [Function("StartPractice")]
    [Allow(Role.Candidate)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "interviews/ai-mock/{id:guid}/start")] HttpRequest request, Guid id, CancellationToken cancellationToken)
    {
        var body = await request.ReadAsync<Request>(cancellationToken);
        if (body.IsRefused)
        {
            return new ProblemResult(body.Refusal);
        }

        var done = await practices.ExecuteAsync(request.Actor(), id, request.Allows, _ => new StartPractice(), cancellationToken);
        return Answer.Of(done, stored => Answer.Ok(PracticeStepView.Of(stored.Value), stored.ETag));
    }

    /// <summary>What earlier clients tell of the place of the interview. Nothing depends on it, and it is not kept.</summary>
    internal sealed record Request : RequestBody
    {
        public string? NetworkQuality { get; init; }

        public string? Location { get; init; }

        public Dictionary<string, string>? DeviceInfo { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator() => this.Keeps(body => PracticeRules.CheckPlace(body.NetworkQuality, body.Location));
    }
}
