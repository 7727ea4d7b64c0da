using Interviews.Domain;
using Interviews.Domain.Interviews;
using Interviews.Functions.Access;
using Interviews.Functions.Http;
using Interviews.Functions.Interviews.Views;
using Microsoft.AspNetCore.Http;

namespace Interviews.Functions.Interviews.Endpoints;

/// <summary>What the command routes share: body, <c>If-Match</c>, the command, the answer with its new ETag.</summary>
internal static class InterviewCommandEndpoint
{
    /// <param name="command">Makes the command from the body, for the interview as it is.</param>
    public static async Task<IResult> RunAsync<TBody>(
        this InterviewService interviews,
        HttpRequest request,
        Guid id,
        Func<TBody, Interview, Result<InterviewCommand>> command,
        CancellationToken cancellation)
        where TBody : RequestBody, new()
    {
        var body = await request.ReadAsync<TBody>(cancellation);
        if (body.IsRefused)
        {
            return new ProblemResult(body.Refusal);
        }

        var done = await interviews.ExecuteAsync(request.Actor(), id, request.Allows, interview => command(body.Value, interview), cancellation);
        return Answer.Of(done, stored => Answer.Ok(InterviewView.Of(stored.Value, request.Actor(), interviews.Now, interviews.Channels), stored.ETag));
    }
}

/// <summary>For routes that take no body; one that is sent all the same must be an empty object.</summary>
internal sealed record NoBody : RequestBody;
