namespace Interviews.Domain.Storage;

/// <summary>Where documents live. A batch commits within one container; the containers other than <see cref="Interviews"/> are asked for by key.</summary>
public static class StoreContainers
{
    /// <summary>Aggregates, their events, and what is committed with them: the <see cref="IStore"/> without a key. Its change feed drives everything else.</summary>
    public const string Interviews = "interviews";

    /// <summary>What was made of the events for analytics; can be made again from them.</summary>
    public const string Analytics = "analytics";

    /// <summary>What a consumer could not handle, until somebody has it replayed.</summary>
    public const string DeadLetters = "deadletters";
}
