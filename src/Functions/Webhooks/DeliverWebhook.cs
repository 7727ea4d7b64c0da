using Interviews.Functions.Durable;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Interviews.Functions.Webhooks;

/// <summary>
/// Tells one webhook of one event: sends, accounts for the attempt, and waits for the next one until the message is accepted or given up.
/// </summary>
/// <remarks>
/// Sending and accounting are two activities, so that a store that fails has nothing sent again. Recorded histories of this orchestrator are
/// replayed by the tests: a change that would break running instances needs a new version.
/// </remarks>
public static class DeliverWebhook
{
    [Function(nameof(DeliverWebhook))]
    public static async Task<string> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var delivery = context.GetInput<WebhookDelivery>()!;
        for (var number = 1; ; number++)
        {
            var sent = await context.CallActivityAsync<SentWebhook?>(nameof(WebhookActivities.SendWebhook), delivery, RetryPolicies.LongRunning);
            if (sent is null)
            {
                return "dropped";
            }

            var next = await context.CallActivityAsync<DateTime?>(
                nameof(WebhookActivities.RecordWebhookAttempt), new WebhookReport(delivery, number, sent), RetryPolicies.LongRunning);
            if (next is not { } dueAt)
            {
                return sent.Outcome.ToString();
            }

            context.SetCustomStatus(new WebhookStatus(number, sent.Outcome.ToString(), dueAt));
            await context.CreateTimer(dueAt, CancellationToken.None);
        }
    }
}
