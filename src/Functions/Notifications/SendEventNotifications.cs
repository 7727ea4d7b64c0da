using Interviews.Domain.Interviews;
using Interviews.Functions.Messaging;
using Interviews.Functions.Messaging.DeadLetters;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.Functions.Notifications;

/// <summary>Sends mail to the people whom an event concerns.</summary>
public sealed class SendEventNotifications(InterviewMessages messages, DeliveryRecorder deliveries, PoisonMessages poison, TimeProvider time)
{
    [Function(nameof(SendEventNotifications))]
    public async Task RunAsync([QueueTrigger(QueueMessages.NotificationsQueue)] EventMessage message, CancellationToken cancellationToken)
    {
        using var trace = message.Receive(QueueMessages.NotificationsQueue, time);
        await messages.SendForEventAsync(message.OrganizationId, message.InterviewId, message.Sequence, cancellationToken);
        await deliveries.RecoveredAsync(message.OrganizationId, message.InterviewId, DeliveryChannel.Notifications, cancellationToken);
    }

    [Function("PoisonNotifications")]
    public Task DeadLetterAsync([QueueTrigger(QueueMessages.NotificationsQueue + QueueMessages.Poison)] string message, CancellationToken cancellationToken) =>
        poison.DeadLetterAsync(QueueMessages.NotificationsQueue, DeliveryChannel.Notifications, message, cancellationToken);
}
