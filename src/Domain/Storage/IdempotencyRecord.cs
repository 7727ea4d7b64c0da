using NodaTime;

namespace Interviews.Domain.Storage;

/// <summary>The answer to a create, committed together with what it created, so that the same request gets the same answer.</summary>
/// <param name="Key">A hash of who asked under which idempotency key.</param>
/// <param name="RequestHash">Of the path and the body: tells a repeat from another request under the same key.</param>
/// <param name="Body">The answer's JSON.</param>
/// <param name="CreatedId">The document that was created.</param>
public sealed record IdempotencyRecord(
    string OrganizationId, string Key, string RequestHash, int Status, string Location, string Body, string CreatedId, Instant CreatedAt) : IDocument
{
    string IDocument.Id => DocumentId(Key);

    public static string DocumentId(string key) => $"idempotency:{key}";
}
