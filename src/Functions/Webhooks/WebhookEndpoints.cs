using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Domain.Webhooks;
using Interviews.Functions.Access;
using Interviews.Functions.Http;
using Interviews.Functions.Http.Requests;
using Interviews.Infrastructure.Webhooks;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NodaTime.Extensions;

namespace Interviews.Functions.Webhooks;

/// <summary><c>GET</c>, <c>PUT</c>, <c>PATCH</c> and <c>DELETE /webhooks/{id}</c>, and <c>POST /webhooks/{id}/rotate-secret</c>.</summary>
public sealed class WebhookEndpoints(WebhookRegistry webhooks, WebhookSettings settings, TimeProvider time)
{
    [Function("GetWebhook")]
    [Allow(Role.Admin)]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "webhooks/{id:guid}")] HttpRequest request, Guid id, CancellationToken cancellationToken)
    {
        var stored = await webhooks.FindAsync(request.Actor().OrganizationId, id, cancellationToken);
        return stored is null ? new ProblemResult(WebhookRegistry.NotFound(id)) : Answer.Ok(WebhookView.Of(stored.Value, time.GetCurrentInstant()), stored.ETag);
    }

    /// <summary>To enable one that was disabled begins a new chance for it.</summary>
    [Function("UpdateWebhook")]
    [Allow(Role.Admin)]
    public Task<IResult> UpdateAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "webhooks/{id:guid}")] HttpRequest request, Guid id, CancellationToken cancellationToken) =>
        WriteAsync(request, id, (body, webhook) => body.Replace(webhook, time.GetCurrentInstant()), cancellationToken);

    /// <summary>Changes what is given.</summary>
    [Function("PatchWebhook")]
    [Allow(Role.Admin)]
    public Task<IResult> PatchAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "patch", Route = "webhooks/{id:guid}")] HttpRequest request, Guid id, CancellationToken cancellationToken) =>
        WriteAsync(request, id, (body, webhook) => body.ApplyTo(webhook, time.GetCurrentInstant()), cancellationToken);

    [Function("DeleteWebhook")]
    [Allow(Role.Admin)]
    public async Task<IResult> DeleteAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "webhooks/{id:guid}")] HttpRequest request, Guid id, CancellationToken cancellationToken) =>
        Answer.Of(await webhooks.DeleteAsync(request.Actor().OrganizationId, id, request.Allows, cancellationToken), _ => Answer.NoContent);

    /// <summary>Makes a new secret and shows it; the one before signs beside it for <see cref="Webhook.RotationOverlap"/>.</summary>
    [Function("RotateWebhookSecret")]
    [Allow(Role.Admin)]
    public Task<IResult> RotateAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "webhooks/{id:guid}/rotate-secret")] HttpRequest request,
        Guid id,
        CancellationToken cancellationToken) =>
        ChangeAsync(request, id, webhook => webhook.Rotated(CreateWebhookEndpoint.NewSecret(), time.GetCurrentInstant()), WebhookWithSecret.Showing, cancellationToken);

    private async Task<IResult> WriteAsync(HttpRequest request, Guid id, Func<WebhookRequest, Webhook, Webhook> write, CancellationToken cancellationToken)
    {
        var body = await request.ReadAsync<WebhookRequest>(given => Checked(write(given, WebhookRequest.Any)).Refusal, cancellationToken);
        return body.IsRefused
            ? new ProblemResult(body.Refusal)
            : await ChangeAsync(request, id, webhook => Checked(write(body.Value, webhook)), WebhookView.Of, cancellationToken);
    }

    private async Task<IResult> ChangeAsync(
        HttpRequest request, Guid id, Func<Webhook, Result<Webhook>> change, Func<Webhook, NodaTime.Instant, object> view, CancellationToken cancellationToken)
    {
        var changed = await webhooks.ChangeAsync(request.Actor().OrganizationId, id, request.Allows, change, cancellationToken);
        return Answer.Of(changed, stored => Answer.Ok(view(stored.Value, time.GetCurrentInstant()), stored.ETag));
    }

    private Result<Webhook> Checked(Webhook webhook) => WebhookRules.Check(webhook, settings.Targets) is { } refusal ? refusal : webhook;
}
