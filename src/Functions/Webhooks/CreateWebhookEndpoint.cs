using System.Security.Cryptography;
using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Domain.Webhooks;
using Interviews.Functions.Access;
using Interviews.Functions.Http;
using Interviews.Infrastructure.Webhooks;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NodaTime.Extensions;

namespace Interviews.Functions.Webhooks;

/// <summary><c>POST /webhooks</c>: the answer shows the secret.</summary>
public sealed class CreateWebhookEndpoint(WebhookRegistry webhooks, WebhookSettings settings, IdempotentCreates creates, TimeProvider time)
{
    private const int KeyLength = 32;

    [Function("CreateWebhook")]
    [Allow(Role.Admin)]
    public Task<IResult> RunAsync([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "webhooks")] HttpRequest request, CancellationToken cancellationToken) =>
        creates.RunAsync<NewWebhookRequest>(request, (body, attempt) => CreateAsync(request.Actor(), body, attempt, cancellationToken), cancellationToken);

    internal static WebhookSecret NewSecret() => WebhookSecret.Of(RandomNumberGenerator.GetBytes(KeyLength));

    private async Task<Result<Answer>> CreateAsync(
        Actor actor, NewWebhookRequest body, IdempotentCreates.Attempt attempt, CancellationToken cancellationToken)
    {
        var secret = body.Secret is null ? NewSecret() : WebhookSecret.Parse(body.Secret);
        if (secret.IsRefused)
        {
            return secret.Refusal;
        }

        var now = time.GetCurrentInstant();
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
        var webhook = body.Replace(blank, now);
        if (WebhookRules.Check(webhook, settings.Targets) is { } refusal)
        {
            return refusal;
        }

        var created = new CreatedAnswer(WebhookWithSecret.Showing(webhook, now), $"/api/webhooks/{webhook.WebhookId}", Webhook.RecordId(webhook.WebhookId));
        var committed = await webhooks.CreateAsync(webhook, attempt.Record(created), cancellationToken);
        return committed.Then<Answer>(etag => created.With(etag));
    }
}
