namespace Interviews.LocalHost.ChangeFeed;

/// <summary>What a store offers to the <c>[CosmosDBTrigger]</c> listener: the documents of one container, each at the place of its last write.</summary>
/// <remarks>Places are texts that only the source understands. A listener keeps the last one it was given and comes back with it, after a restart too.</remarks>
public interface IChangeFeedSource
{
    /// <summary>The container whose changes these are, as named in the trigger.</summary>
    string ContainerName { get; }

    /// <summary>Raised on any thread: there may be something new to read. After a commit, or, by a source that hears of none, when it is time to look again.</summary>
    event Action? Changed;

    /// <summary>The documents whose last write came after a place, oldest first within a partition key; none when there are no more yet.</summary>
    /// <param name="continuation">The <see cref="ChangePage.Continuation"/> of what was handled last, or <c>null</c> for the beginning.</param>
    /// <param name="limit">How many at most. What one commit wrote may come together all the same.</param>
    Task<ChangePage> ReadAsync(string? continuation, int limit, CancellationToken cancellationToken);

    /// <summary>The place behind everything written so far.</summary>
    Task<string> EndAsync(CancellationToken cancellationToken);
}

/// <param name="Documents">Each as JSON, as it is now.</param>
/// <param name="Continuation">Where the next page begins, or <c>null</c> while that is the beginning still.</param>
public sealed record ChangePage(IReadOnlyList<string> Documents, string? Continuation);
