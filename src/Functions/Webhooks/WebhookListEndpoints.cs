using Interviews.Domain.Access;
using Interviews.Domain.Storage;
using Interviews.Domain.Webhooks;
using Interviews.Functions.Access;
using Interviews.Functions.Http;
using Interviews.Functions.Http.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NodaTime.Extensions;

namespace Interviews.Functions.Webhooks;

/// <summary><c>GET /webhooks</c>, and <c>GET /webhooks/{id}/deliveries</c>: the attempts of the last 30 days, the latest first.</summary>
public sealed class WebhookListEndpoints(IStore store, WebhookRegistry webhooks, TimeProvider time)
{
    private readonly Cursor _cursor = new(time);

    [Function("ListWebhooks")]
    [Allow(Role.Admin)]
    public Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "webhooks")] HttpRequest request, CancellationToken cancellationToken) =>
        PageAsync(request, new WebhooksOfOrganization(), webhook => WebhookView.Of(webhook, time.GetCurrentInstant()), cancellationToken);

    [Function("ListWebhookDeliveries")]
    [Allow(Role.Admin)]
    public async Task<IResult> DeliveriesAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "webhooks/{id:guid}/deliveries")] HttpRequest request, Guid id, CancellationToken cancellationToken) =>
        await webhooks.FindAsync(request.Actor().OrganizationId, id, cancellationToken) is null
            ? new ProblemResult(WebhookRegistry.NotFound(id))
            : await PageAsync(request, new AttemptsOfWebhook(id), WebhookAttemptView.Of, cancellationToken);

    private async Task<IResult> PageAsync<T>(HttpRequest request, IdRange<T> query, Func<T, object> view, CancellationToken cancellationToken)
        where T : class, IRecord
    {
        var organizationId = request.Actor().OrganizationId;
        var parameters = new QueryReader(request);
        var (limit, cursor) = (parameters.Limit, parameters.Cursor);
        if (parameters.Refusal is { } refusal)
        {
            return new ProblemResult(refusal);
        }

        var continuation = _cursor.Read(organizationId, query.Prefix, cursor);
        if (continuation.IsRefused)
        {
            return new ProblemResult(continuation.Refusal);
        }

        var page = await store.QueryAsync(organizationId, query, limit, continuation.Value, cancellationToken);
        return Answer.Ok(new ListPage<object>(
            [.. page.Items.Select(stored => view(stored.Value))],
            page.Continuation is null ? null : _cursor.Write(organizationId, query.Prefix, page.Continuation)));
    }
}
