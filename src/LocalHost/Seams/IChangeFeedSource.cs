namespace Interviews.LocalHost.Seams;

/// <summary>What a store offers to the <c>[CosmosDBTrigger]</c> listener: its documents in the order of their last write.</summary>
public interface IChangeFeedSource
{
    /// <summary>The container whose changes these are, as named in the trigger.</summary>
    string ContainerName { get; }

    /// <summary>Raised after a commit, on any thread: there may be something new to read.</summary>
    event Action? Changed;

    /// <summary>Documents whose last write came after <paramref name="position"/>, oldest first, at most <paramref name="limit"/>.</summary>
    /// <param name="position">0 for the beginning, or the <see cref="Change.Position"/> of the last change that was handled.</param>
    IReadOnlyList<Change> Read(long position, int limit);
}

/// <param name="Position">Where in the feed it stands; grows with every write.</param>
/// <param name="PartitionKey">Changes of one partition key are handled in order.</param>
/// <param name="Json">The document as it is now.</param>
public sealed record Change(long Position, string PartitionKey, string Json);
