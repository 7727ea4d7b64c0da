using Interviews.Domain.Interviews;
using Interviews.Functions.Messaging;
using Interviews.Functions.Messaging.DeadLetters;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.Functions.Notifications;

/// <summary>Sends mail to the people whom an event concerns.</summary>
public sealed class SendEventNotifications(InterviewMessages messages, UnreachableParticipants participants, DeliveryRecorder deliveries, PoisonMessages poison, TimeProvider time)
{
    [Function(nameof(SendEventNotifications))]
    public async Task RunAsync([QueueTrigger(QueueMessages.NotificationsQueue)] EventMessage message, CancellationToken cancellationToken)
    {
        using var trace = message.Receive(QueueMessages.NotificationsQueue, time);
        await messages.SendForEventAsync(message.OrganizationId, message.InterviewId, message.Sequence, cancellationToken);
        await ReportAsync(message, await participants.OfAsync(message.OrganizationId, message.InterviewId, cancellationToken), cancellationToken);
    }

    [Function("PoisonNotifications")]
    public Task DeadLetterAsync([QueueTrigger(QueueMessages.NotificationsQueue + QueueMessages.Poison)] string message, CancellationToken cancellationToken) =>
        poison.DeadLetterAsync(QueueMessages.NotificationsQueue, DeliveryChannel.Notifications, message, cancellationToken);

    /// <summary>The interview shows whoever cannot be told, so that somebody gives their address or tells them.</summary>
    private Task ReportAsync(EventMessage message, IReadOnlyList<string> unreachable, CancellationToken cancellationToken) => unreachable.Count == 0
        ? deliveries.RecoveredAsync(message.OrganizationId, message.InterviewId, DeliveryChannel.Notifications, cancellationToken)
        : deliveries.FailedAsync(
            message.OrganizationId, message.InterviewId, DeliveryChannel.Notifications, $"The directory has no address for mail to {string.Join(", ", unreachable)}.", cancellationToken);
}
