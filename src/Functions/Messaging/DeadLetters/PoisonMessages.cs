using Interviews.Domain.DeadLetters;
using Interviews.Domain.Interviews;

namespace Interviews.Functions.Messaging.DeadLetters;

/// <summary>Puts aside what a queue's function failed on for good, and shows it on the interview.</summary>
public sealed class PoisonMessages(DeadLetterStore deadLetters, DeliveryRecorder reports)
{
    public async Task DeadLetterAsync(string queue, DeliveryChannel channel, string message, CancellationToken cancellation)
    {
        var item = FailedItem.OfQueue(queue, message);
        await deadLetters.DeadLetterAsync(item, "The queue's function failed on it as often as it may; the log has each failure.", cancellation);
        if (item.InterviewId is { } interviewId)
        {
            await reports.FailedAsync(item.OrganizationId, interviewId, channel, "Given up after repeated failures; an admin can have it replayed.", cancellation);
        }
    }

    /// <summary>The message that is to go to its queue once more.</summary>
    /// <exception cref="FormatException">It never was one.</exception>
    public static EventMessage Again(DeadLetter letter) => EventMessage.Read(letter.Item) ?? throw new FormatException("The message names no event.");
}
