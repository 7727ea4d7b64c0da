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

    /// <summary>Whether an <c>If-None-Match</c> names the ETag; one that a proxy weakened on its way counts (RFC 9110, section 13.1.2).</summary>
    public static bool Knows(StringValues header, string etag) => Candidates(header).Any(candidate => candidate == "*" || Strong(candidate) == $"\"{etag}\"");

    private static bool Matches(StringValues header, string etag) => Candidates(header).Any(candidate => candidate == "*" || candidate == $"\"{etag}\"");

    private static string Strong(string candidate) => candidate.StartsWith("W/", StringComparison.Ordinal) ? candidate[2..] : candidate;

    private static IEnumerable<string> Candidates(StringValues header) =>
        header.SelectMany(value => (value ?? string.Empty).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    public static Refusal Failed(object id) =>
        new(RefusalCode.PreconditionFailed, $"'{id}' has changed since you read it: read it again and repeat the request with its new ETag.");
}
