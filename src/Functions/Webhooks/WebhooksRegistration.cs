using Interviews.Domain.Interviews;
using Interviews.Functions.Messaging;
using Interviews.Functions.Messaging.DeadLetters;
using Interviews.Infrastructure.Webhooks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Interviews.Functions.Webhooks;

internal static class WebhooksRegistration
{
    /// <summary>Deliveries of events to other systems.</summary>
    public static IServiceCollection AddWebhooks(this IServiceCollection services, IConfiguration configuration) => services
        .AddWebhookSender(configuration)
        .AddSingleton<WebhookRegistry>()
        .AddSingleton<WebhookAttemptRecorder>()
        .AddSingleton<IReplayable, UndeliveredWebhooks>()
        .AddSingleton(new EventQueue(QueueMessages.WebhooksQueue, DeliveryChannel.Webhooks, WebhookDeliveries.Handles));
}
