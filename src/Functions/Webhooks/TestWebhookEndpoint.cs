using System.Text.Json;
using Interviews.Domain.Access;
using Interviews.Domain.Webhooks;
using Interviews.Functions.Access;
using Interviews.Functions.Http;
using Interviews.Infrastructure.Storage.Json;
using Interviews.Infrastructure.Webhooks;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NodaTime.Extensions;

namespace Interviews.Functions.Webhooks;

/// <summary>
/// <c>POST /webhooks/{id}/test</c>: sends <see cref="WebhookEvents.Test"/> once and answers with what the receiver said. Works on a disabled one too, and changes nothing.
/// </summary>
public sealed class TestWebhookEndpoint(WebhookRegistry webhooks, WebhookSender sender, TimeProvider time)
{
    [Function("TestWebhook")]
    [Allow(Role.Admin)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "webhooks/{id:guid}/test")] HttpRequest request, Guid id, CancellationToken cancellationToken)
    {
        var webhook = (await webhooks.FindAsync(request.Actor().OrganizationId, id, cancellationToken))?.Value;
        if (webhook is null)
        {
            return new ProblemResult(WebhookRegistry.NotFound(id));
        }

        var now = time.GetCurrentInstant();
        var message = new WebhookMessage<TestNotice>(WebhookEvents.Test, now, new TestNotice(webhook.WebhookId, webhook.OrganizationId));
        var messageId = $"msg_test_{Guid.CreateVersion7(now.ToDateTimeOffset()):N}";
        var reply = await sender.SendAsync(webhook, messageId, JsonSerializer.SerializeToUtf8Bytes(message, StorageJson.Options), cancellationToken);
        return Answer.Ok(new { messageId, reply.Outcome, reply.Status, durationMilliseconds = reply.Milliseconds });
    }
}
