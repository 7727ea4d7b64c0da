using NodaTime;

namespace Interviews.Domain.Storage;

/// <summary>The answer to a create, committed together with what it created, so that the same request gets the same answer.</summary>
/// <param name="Key">A hash of who asked under which idempotency key.</param>
/// <param name="RequestHash">Of the path and the body: tells a repeat from another request under the same key.</param>
/// <param name="Body">The answer's JSON.</param>
/// <param name="CreatedId">The document that was created.</param>
public sealed record IdempotencyRecord(
    string OrganizationId, string Key, string RequestHash, int Status, string Location, string Body, string CreatedId, Instant CreatedAt) : IRecord
{
    /// <summary>That of the answer. The commit that wrote the record made it, so it is written afterwards; <c>null</c> until then, and after a crash in between.</summary>
    public string? ETag { get; init; }

    string IRecord.Id => RecordId(Key);

    public static string RecordId(string key) => $"idempotency:{key}";

    /// <summary>The record that a batch creates, as a stored document; <c>null</c> when the batch belongs to a request without a key.</summary>
    public static IRecord? Of(IEnumerable<Write> writes) => writes.OfType<Write.Create>().Select(write => write.Document).OfType<IdempotencyRecord>().FirstOrDefault();

    /// <summary>Another request with the same key has committed, or is about to.</summary>
    public static Refusal InFlight => new(RefusalCode.IdempotencyInFlight, "A request with this idempotency key is already in progress.");
}
