using Interviews.Domain.DeadLetters;
using Microsoft.DurableTask.Client;

namespace Interviews.Functions.Messaging.DeadLetters;

/// <summary>A consumer whose dead letters can be handed to it again. A message of an event queue needs none: it goes to its queue.</summary>
public interface IReplayable
{
    /// <inheritdoc cref="DeadLetter.Consumer"/>
    string Consumer { get; }

    /// <summary>Handles the item as when it was first delivered; throws when it cannot.</summary>
    /// <returns>What it hands on to the queues.</returns>
    Task<QueueMessages> ReplayAsync(DeadLetter letter, DurableTaskClient client, CancellationToken cancellationToken);
}
