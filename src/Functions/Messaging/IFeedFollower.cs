using System.Text.Json;
using Microsoft.DurableTask.Client;

namespace Interviews.Functions.Messaging;

/// <summary>A capability whose documents steer orchestrations. It shares the dispatch's reader of the change feed: a reader of its own would pay for every change once more.</summary>
public interface IFeedFollower
{
    /// <summary>Handles those of the changes that are its own. What fails for good becomes a dead letter and holds up nothing.</summary>
    /// <param name="changes">One batch, delivered at least once.</param>
    Task FollowAsync(IReadOnlyList<JsonElement> changes, DurableTaskClient client, CancellationToken cancellationToken);
}
