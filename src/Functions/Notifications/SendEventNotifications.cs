using Microsoft.Azure.Functions.Worker;

namespace Interviews.Functions.Notifications;

/// <summary>Writes to the people whom an event concerns.</summary>
public sealed class SendEventNotifications(InterviewMessages messages)
{
    [Function(nameof(SendEventNotifications))]
    public Task RunAsync([QueueTrigger(InterviewMessages.Queue)] EventMessage message, CancellationToken cancellation) =>
        messages.SendForEventAsync(message.OrganizationId, message.InterviewId, message.Sequence, cancellation);
}
