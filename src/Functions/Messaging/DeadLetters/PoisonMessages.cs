using Interviews.Domain.Interviews;

namespace Interviews.Functions.Messaging.DeadLetters;

/// <summary>Moves messages that exhausted their retries to the dead-letter store, and shows it on the interview.</summary>
public sealed class PoisonMessages(DeadLetterStore deadLetters, DeliveryRecorder reports)
{
    /// <param name="channel">Where the interview shows it; <c>null</c> where something else shows it.</param>
    public async Task DeadLetterAsync(string queue, DeliveryChannel? channel, string message, CancellationToken cancellationToken)
    {
        var item = FailedItem.OfQueue(queue, message);
        await deadLetters.DeadLetterAsync(item, "The queue's function failed on it as often as it may; the log has each failure.", cancellationToken);
        if (item.InterviewId is { } interviewId && channel is { } shown)
        {
            await reports.FailedAsync(item.OrganizationId, interviewId, shown, "Given up after repeated failures; an admin can have it replayed.", cancellationToken);
        }
    }
}
