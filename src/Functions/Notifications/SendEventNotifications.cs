using Interviews.Domain.Interviews;
using Interviews.Functions.Interviews.Endpoints;
using Interviews.Functions.Messaging;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.Functions.Notifications;

/// <summary>Writes to the people whom an event concerns.</summary>
public sealed class SendEventNotifications(InterviewMessages messages, DeliveryRecorder reports, TimeProvider time)
{
    [Function(nameof(SendEventNotifications))]
    public async Task RunAsync([QueueTrigger(InterviewMessages.Queue)] EventMessage message, CancellationToken cancellation)
    {
        using var trace = message.Receive(InterviewMessages.Queue, time);
        await messages.SendForEventAsync(message.OrganizationId, message.InterviewId, message.Sequence, cancellation);
        await reports.RecoveredAsync(message.OrganizationId, message.InterviewId, DeliveryChannel.Notifications, cancellation);
    }
}
