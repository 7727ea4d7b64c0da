using Interviews.Domain.Access;
using Interviews.Functions.Access;
using Interviews.Functions.Http;
using Interviews.Functions.Http.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.Functions.Messaging.DeadLetters;

/// <summary><c>GET /dead-letters</c>: what the consumers of the change feed and the queues could not handle, by consumer.</summary>
public sealed class ListDeadLettersEndpoint(DeadLetterStore deadLetters, TimeProvider time)
{
    private readonly Cursor _cursor = new(time);

    [Function("ListDeadLetters")]
    [Allow(Role.Admin)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "dead-letters")] HttpRequest request, CancellationToken cancellationToken)
    {
        var organizationId = request.Actor().OrganizationId;
        var parameters = new QueryReader(request);
        var (consumer, limit, cursor) = (parameters.Text("consumer"), parameters.Limit, parameters.Cursor);
        if (parameters.Refusal is { } refusal)
        {
            return new ProblemResult(refusal);
        }

        var query = $"dead-letters {consumer}";
        var continuation = _cursor.Read(organizationId, query, cursor);
        if (continuation.IsRefused)
        {
            return new ProblemResult(continuation.Refusal);
        }

        var page = await deadLetters.ListAsync(organizationId, consumer, limit, continuation.Value, cancellationToken);
        return Answer.Ok(new ListPage<DeadLetterView>(
            [.. page.Items.Select(stored => DeadLetterView.Of(stored.Value))],
            page.Continuation is null ? null : _cursor.Write(organizationId, query, page.Continuation)));
    }
}
