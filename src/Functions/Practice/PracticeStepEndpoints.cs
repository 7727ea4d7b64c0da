using FluentValidation;
using Interviews.Domain.Access;
using Interviews.Domain.Practice;
using Interviews.Functions.Access;
using Interviews.Functions.Http;
using Interviews.Functions.Http.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.Functions.Practice;

/// <summary>The steps of a practice interview that need no answer to a question. Each tells where it stands then.</summary>
public sealed class PracticeStepEndpoints(PracticeService practices)
{
    private const string Route = "interviews/ai-mock/{id:guid}";

    /// <summary><c>POST /interviews/ai-mock/{id}/start</c>: asks the first question, or the next one after a pause. While a question waits for its answer, it answers with that one.</summary>
    [Function("StartPractice")]
    [Allow(Role.Candidate)]
    public Task<IResult> StartAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/start")] HttpRequest request, Guid id, CancellationToken cancellationToken) =>
        StepAsync<StartRequest>(request, id, _ => new StartPractice(), cancellationToken);

    /// <summary><c>POST /interviews/ai-mock/{id}/hint</c>: one more hint for the question that waits for its answer. With <c>If-Match</c> a repeated request gives no second one.</summary>
    [Function("GiveHint")]
    [Allow(Role.Candidate)]
    public Task<IResult> HintAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/hint")] HttpRequest request, Guid id, CancellationToken cancellationToken) =>
        StepAsync<HintRequest>(request, id, body => new GiveHint(body.Number), cancellationToken);

    /// <summary><c>POST /interviews/ai-mock/{id}/complete</c>: ends it with a report of what was answered. One that has ended by itself answers with its report.</summary>
    [Function("CompletePractice")]
    [Allow(Role.Candidate)]
    public Task<IResult> CompleteAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/complete")] HttpRequest request, Guid id, CancellationToken cancellationToken) =>
        StepAsync<NoBody>(request, id, _ => new CompletePractice(), cancellationToken);

    private async Task<IResult> StepAsync<TBody>(HttpRequest request, Guid id, Func<TBody, PracticeCommand> command, CancellationToken cancellationToken)
        where TBody : RequestBody, new()
    {
        var body = await request.ReadAsync<TBody>(cancellationToken);
        if (body.IsRefused)
        {
            return new ProblemResult(body.Refusal);
        }

        var done = await practices.ExecuteAsync(request.Actor(), id, request.Allows, _ => command(body.Value), cancellationToken);
        return Answer.Of(done, stored => Answer.Ok(PracticeStepView.Of(stored.Value), stored.ETag));
    }

    /// <summary>What earlier clients tell of the place of the interview. Nothing depends on it, and it is not kept.</summary>
    internal sealed record StartRequest : RequestBody
    {
        public string? NetworkQuality { get; init; }

        public string? Location { get; init; }

        public Dictionary<string, string>? DeviceInfo { get; init; }
    }

    internal sealed record HintRequest : RequestBody
    {
        public int? Number { get; init; }
    }

    internal sealed class StartValidator : AbstractValidator<StartRequest>
    {
        public StartValidator() => this.Keeps(body => PracticeRules.CheckPlace(body.NetworkQuality, body.Location));
    }
}
