using System.Security.Cryptography;
using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Domain.Webhooks;
using Interviews.Functions.Access;
using Interviews.Functions.Http;
using Interviews.Infrastructure.Webhooks;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.Functions.Webhooks;

/// <summary><c>POST /webhooks</c>: the answer shows the secret.</summary>
public sealed class CreateWebhook(WebhookRegistry webhooks, WebhookSettings settings, IdempotentCreates creates)
{
    private const int KeyLength = 32;

    [Function(nameof(CreateWebhook))]
    [Allow(Role.Admin)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "webhooks")] HttpRequest request, CancellationToken cancellation)
    {
        var body = await request.ReadAsync<NewWebhookRequest>(cancellation);
        return body.IsRefused
            ? new ProblemResult(body.Refusal)
            : await creates.RunAsync(
                request, request.Actor(), body.Value.Raw, attempt => CreateAsync(request.Actor(), body.Value, attempt, cancellation), cancellation);
    }

    internal static WebhookSecret NewSecret() => WebhookSecret.Of(RandomNumberGenerator.GetBytes(KeyLength));

    private async Task<Result<Answer>> CreateAsync(
        Actor actor, NewWebhookRequest body, IdempotentCreates.Attempt attempt, CancellationToken cancellation)
    {
        var secret = body.Secret is null ? NewSecret() : WebhookSecret.Parse(body.Secret);
        if (secret.IsRefused)
        {
            return secret.Refusal;
        }

        var now = webhooks.Now;
        var blank = new Webhook
        {
            WebhookId = Guid.CreateVersion7(now.ToDateTimeOffset()),
            OrganizationId = actor.OrganizationId,
            Url = string.Empty,
            ActiveSince = now,
            Secret = secret.Value,
            CreatedAt = now,
            UpdatedAt = now,
        };
        var webhook = body.Over(blank, now);
        if (WebhookRules.Check(webhook, settings.Targets) is { } refusal)
        {
            return refusal;
        }

        var (view, location) = (WebhookWithSecret.Showing(webhook, now), $"/api/webhooks/{webhook.WebhookId}");
        var remembered = attempt.Remember(StatusCodes.Status201Created, view, location, Webhook.DocumentId(webhook.WebhookId));
        var created = await webhooks.CreateAsync(webhook, remembered, cancellation);
        return created.Then<Answer>(etag => Answer.Created(view, location, etag));
    }
}
