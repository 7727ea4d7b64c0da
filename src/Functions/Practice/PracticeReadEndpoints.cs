using Interviews.Domain.Access;
using Interviews.Domain.Practice;
using Interviews.Domain.Responses.Speech;
using Interviews.Domain.Storage;
using Interviews.Functions.Access;
using Interviews.Functions.Http;
using Interviews.Functions.Http.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.Functions.Practice;

/// <summary><c>GET /interviews/ai-mock</c>, the caller's own from the newest on, and <c>GET /interviews/ai-mock/{id}</c>, which tells where one stands.</summary>
public sealed class PracticeReadEndpoints(IStore store, PracticeService practices, IEnumerable<ITranscriber> transcribers, TimeProvider time)
{
    private readonly Cursor _cursor = new(time);

    [Function("ListPractices")]
    [Allow(Role.Candidate)]
    public async Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "interviews/ai-mock")] HttpRequest request, CancellationToken cancellationToken)
    {
        var actor = request.Actor();
        var parameters = new QueryReader(request);
        var (query, limit, cursor) = (new PracticeOf(actor.Id), parameters.Limit, parameters.Cursor);
        if (parameters.Refusal is { } refusal)
        {
            return new ProblemResult(refusal);
        }

        var continuation = _cursor.Read(actor.OrganizationId, query, cursor);
        if (continuation.IsRefused)
        {
            return new ProblemResult(continuation.Refusal);
        }

        var page = await store.QueryAsync(actor.OrganizationId, query, limit, continuation.Value, cancellationToken);
        return Answer.Ok(new ListPage<PracticeItemView>(
            [.. page.Items.Select(stored => PracticeItemView.Of(stored.Value))],
            page.Continuation is null ? null : _cursor.Write(actor.OrganizationId, query, page.Continuation)));
    }

    [Function("GetPractice")]
    [Allow(Role.Candidate)]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "interviews/ai-mock/{id:guid}")] HttpRequest request, Guid id, CancellationToken cancellationToken) =>
        Answer.Of(await practices.ReadAsync(request.Actor(), id, cancellationToken), stored => Answer.Ok(PracticeView.Of(stored.Value, transcribers.Any()), stored.ETag));
}
