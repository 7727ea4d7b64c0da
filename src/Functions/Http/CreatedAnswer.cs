using Microsoft.AspNetCore.Http;

namespace Interviews.Functions.Http;

/// <summary>The answer to a create, made once: what is remembered for a repeat of the request is what the first one was told.</summary>
/// <param name="RecordId">Of the stored document that was created.</param>
internal sealed record CreatedAnswer(object Body, string Location, string RecordId)
{
    /// <summary>201, or 202 where the work on what was created goes on.</summary>
    public int Status { get; init; } = StatusCodes.Status201Created;

    /// <param name="etag"><c>null</c> where what was created changes by itself.</param>
    public Answer With(string? etag) => Answer.OfCreate(Status, Body, Location, etag);
}
