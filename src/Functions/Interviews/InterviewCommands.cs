using Interviews.Domain;
using Interviews.Domain.Interviews;
using Interviews.Functions.Access;
using Interviews.Functions.Http;
using Interviews.Functions.Http.Requests;
using Interviews.Functions.Interviews.Views;
using Microsoft.AspNetCore.Http;

namespace Interviews.Functions.Interviews;

/// <summary>What the routes for commands share: body, <c>If-Match</c>, the command, the answer with its new ETag.</summary>
public sealed class InterviewCommands(InterviewService interviews, InterviewViews views)
{
    /// <param name="command">Makes the command from the body, for the interview as it is.</param>
    internal async Task<IResult> RunAsync<TBody>(
        HttpRequest request, Guid id, Func<TBody, Interview, Result<InterviewCommand>> command, CancellationToken cancellationToken)
        where TBody : RequestBody, new()
    {
        var body = await request.ReadAsync<TBody>(cancellationToken);
        if (body.IsRefused)
        {
            return new ProblemResult(body.Refusal);
        }

        var actor = request.Actor();
        var done = await interviews.ExecuteAsync(actor, id, request.Allows, interview => command(body.Value, interview), cancellationToken);
        return Answer.Of(done, stored => views.Ok(stored, actor));
    }
}
