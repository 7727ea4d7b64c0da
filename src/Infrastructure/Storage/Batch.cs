using Interviews.Domain.Storage;

namespace Interviews.Infrastructure.Storage;

/// <summary>Writes that were checked against the bounds of a Cosmos DB transactional batch and are ready for a store.</summary>
/// <remarks>A batch that breaks a bound is a bug of its author and throws <see cref="ArgumentException"/>: every store refuses the same batches.</remarks>
internal sealed class Batch
{
    public const int LargestCount = Write.MostOfABatch;
    public const int LargestBytes = 2 * 1024 * 1024;

    private Batch(string organizationId, IReadOnlyList<Operation> operations) => (OrganizationId, Operations) = (organizationId, operations);

    public string OrganizationId { get; }

    public IReadOnlyList<Operation> Operations { get; }

    public static Batch Of(string organizationId, IReadOnlyList<Write> writes)
    {
        if (writes.Count > LargestCount)
        {
            throw new ArgumentException($"A batch of {writes.Count} operations; {LargestCount} is the most.", nameof(writes));
        }

        var ids = new HashSet<string>(writes.Count);
        var operations = new List<Operation>(writes.Count);
        foreach (var write in writes)
        {
            var operation = Operation.Of(organizationId, write);
            if (!ids.Add(operation.StoredId))
            {
                throw new ArgumentException($"The batch names '{write.Id}' twice.", nameof(writes));
            }

            operations.Add(operation);
        }

        var bytes = operations.Sum(operation => operation.Json.Length);
        return bytes <= LargestBytes
            ? new Batch(organizationId, operations)
            : throw new BatchTooLargeException(bytes, LargestBytes);
    }
}

/// <param name="StoredId">The id made legal by <see cref="StorageKey"/>.</param>
/// <param name="Document"><c>null</c> for a deletion.</param>
/// <param name="Json">Empty for a deletion.</param>
/// <param name="TimeToLive">In seconds, at least 1.</param>
internal sealed record Operation(Write Write, string StoredId, IRecord? Document, byte[] Json, int? TimeToLive)
{
    public static Operation Of(string organizationId, Write write)
    {
        var (document, lifetime) = write switch
        {
            Write.Create create => (create.Document, create.TimeToLive),
            Write.Replace replace => (replace.Document, replace.TimeToLive),
            Write.Upsert upsert => (upsert.Document, upsert.TimeToLive),
            _ => ((IRecord?)null, null),
        };
        if (document is not null && document.OrganizationId != organizationId)
        {
            throw new ArgumentException($"'{document.Id}' belongs to another organization than the batch.", nameof(write));
        }

        // Rounded up: a document may be kept a moment too long, never too short.
        var seconds = lifetime is { } duration ? checked((int)Math.Ceiling(duration.TotalSeconds)) : (int?)null;
        if (seconds < 1)
        {
            throw new ArgumentException($"'{write.Id}' is to live for {lifetime}; one second is the least.", nameof(write));
        }

        return new Operation(write, StorageKey.ToStored(write.Id), document, document is null ? [] : RecordJson.Write(document, seconds), seconds);
    }
}
