using Interviews.Domain.Access;
using Interviews.Domain.Practice;
using Interviews.Functions.Access;
using Interviews.Functions.Http;
using Interviews.Functions.Http.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.Functions.Practice;

/// <summary><c>POST /interviews/ai-mock/{id}/hint</c>: one more hint for the question that waits for its answer. With <c>If-Match</c> a repeated request gives no second one.</summary>
public sealed class GiveHintEndpoint(PracticeService practices)
{
    [Function("GiveHint")]
    [Allow(Role.Candidate)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "interviews/ai-mock/{id:guid}/hint")] HttpRequest request, Guid id, CancellationToken cancellationToken)
    {
        var body = await request.ReadAsync<Request>(cancellationToken);
        if (body.IsRefused)
        {
            return new ProblemResult(body.Refusal);
        }

        var done = await practices.ExecuteAsync(request.Actor(), id, request.Allows, _ => new GiveHint(body.Value.Number), cancellationToken);
        return Answer.Of(done, stored => Answer.Ok(PracticeStepView.Of(stored.Value), stored.ETag));
    }

    internal sealed record Request : RequestBody
    {
        public int? Number { get; init; }
    }
}
