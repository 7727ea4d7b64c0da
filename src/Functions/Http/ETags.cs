using Interviews.Domain;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Interviews.Functions.Http;

/// <summary>Conditional requests (RFC 9110, section 13): reads carry an ETag, writes take <c>If-Match</c>.</summary>
internal static class ETags
{
    /// <summary>Whether the caller's <c>If-Match</c>, where there is one, allows a write over <paramref name="etag"/>.</summary>
    public static bool Allows(this HttpRequest request, string etag) =>
        !request.HasPrecondition() || Matches(request.Headers.IfMatch, etag);

    public static bool HasPrecondition(this HttpRequest request) => !StringValues.IsNullOrEmpty(request.Headers.IfMatch);

    public static bool Matches(StringValues header, string etag) =>
        header.SelectMany(value => (value ?? string.Empty).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Any(candidate => candidate == "*" || candidate == $"\"{etag}\"");

    public static Refusal Failed(object id) =>
        new(RefusalCode.PreconditionFailed, $"'{id}' has changed since you read it: read it again and repeat the request with its new ETag.");
}
