using Interviews.Domain.Access;
using Interviews.Domain.Practice;
using Interviews.Functions.Access;
using Interviews.Functions.Http;
using Interviews.Functions.Http.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.Functions.Practice;

/// <summary><c>POST /interviews/ai-mock/{id}/complete</c>: ends it with a report of what was answered. One that has ended by itself answers with its report.</summary>
public sealed class CompletePracticeEndpoint(PracticeService practices)
{
    [Function("CompletePractice")]
    [Allow(Role.Candidate)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "interviews/ai-mock/{id:guid}/complete")] HttpRequest request, Guid id, CancellationToken cancellationToken)
    {
        var body = await request.ReadAsync<NoBody>(cancellationToken);
        if (body.IsRefused)
        {
            return new ProblemResult(body.Refusal);
        }

        var done = await practices.ExecuteAsync(request.Actor(), id, request.Allows, _ => new CompletePractice(), cancellationToken);
        return Answer.Of(done, stored => Answer.Ok(PracticeStepView.Of(stored.Value), stored.ETag));
    }
}
