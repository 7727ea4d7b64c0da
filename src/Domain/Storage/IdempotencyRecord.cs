using NodaTime;

namespace Interviews.Domain.Storage;

/// <summary>The answer to a create, committed together with what it created, so that the same request gets the same answer.</summary>
/// <param name="RequestHash">Of the path and the body: tells a repeat from another request under the same key.</param>
/// <param name="Body">The answer's JSON.</param>
/// <param name="DocumentId">What was created.</param>
public sealed record IdempotencyRecord(
    string Id, string OrganizationId, string RequestHash, int Status, string Location, string Body, string DocumentId, Instant CreatedAt) : IDocument;
