using Interviews.Domain.Interviews;

namespace Interviews.Functions.Messaging;

/// <summary>What this deployment does for interviews only where settings ask for it.</summary>
/// <param name="Calendar">Interviews stand in people's calendars.</param>
/// <param name="Evaluation">A language model evaluates interviews.</param>
public sealed record Channels(bool Calendar = false, bool Evaluation = false)
{
    public static Channels Of(IEnumerable<EventQueue> queues)
    {
        EventQueue[] all = [.. queues];
        return new Channels(
            Array.Exists(all, queue => queue.Channel == DeliveryChannel.Calendar),
            Array.Exists(all, queue => queue.Channel == DeliveryChannel.Evaluation && queue.Handles(new EvaluationRequested())));
    }
}
