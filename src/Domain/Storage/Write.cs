using NodaTime;

namespace Interviews.Domain.Storage;

/// <summary>One operation of a batch.</summary>
public abstract record Write
{
    /// <summary>The most operations of one batch, as Cosmos DB has it for a transactional batch; every store keeps to it.</summary>
    public const int MostOfABatch = 100;

    private Write()
    {
    }

    public abstract string Id { get; }

    /// <summary>Creates the document, or replaces the one that was read.</summary>
    /// <param name="etag">Of the document that was read; <c>null</c> when there was none.</param>
    /// <param name="timeToLive">After which the store forgets the document; <c>null</c> keeps it.</param>
    public static Write Put(IRecord document, string? etag, Duration? timeToLive = null) =>
        etag is null ? new Create(document, timeToLive) : new Replace(document, etag, timeToLive);

    /// <summary>Fails the batch when the document exists.</summary>
    /// <param name="TimeToLive">After which the store forgets the document; <c>null</c> keeps it.</param>
    public sealed record Create(IRecord Document, Duration? TimeToLive = null) : Write
    {
        public override string Id => Document.Id;
    }

    /// <summary>Fails the batch when the document's ETag is another one, or the document is gone.</summary>
    public sealed record Replace(IRecord Document, string ETag, Duration? TimeToLive = null) : Write
    {
        public override string Id => Document.Id;
    }

    /// <summary>Writes whatever stands there now.</summary>
    public sealed record Upsert(IRecord Document, Duration? TimeToLive = null) : Write
    {
        public override string Id => Document.Id;
    }

    /// <summary>Fails the batch when the document's ETag is another one, or the document is gone.</summary>
    public sealed record Delete(string RecordId, string ETag) : Write
    {
        public override string Id => RecordId;
    }
}

/// <summary>What became of a batch.</summary>
public abstract record CommitResult
{
    private CommitResult()
    {
    }

    /// <param name="ETags">By document id, for every document written.</param>
    public sealed record Committed(IReadOnlyDictionary<string, string> ETags) : CommitResult;

    /// <summary>Nothing was written, because a condition did not hold.</summary>
    /// <param name="RecordId">The first document whose condition failed.</param>
    /// <param name="Exists">It exists but was to be created; otherwise its ETag differs or it is gone.</param>
    public sealed record Conflict(string RecordId, bool Exists) : CommitResult;
}
