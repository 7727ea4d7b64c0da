using Interviews.Domain;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Interviews.Functions.Http;

/// <summary>Conditional requests (RFC 9110, section 13): reads carry an ETag, writes take <c>If-Match</c> and <c>If-None-Match</c>.</summary>
internal static class ETags
{
    /// <summary>Whether the caller's conditions, where there are any, allow a write over <paramref name="etag"/>.</summary>
    public static bool Allows(this HttpRequest request, string etag) =>
        request.IsMeant(etag) && !Knows(request.Headers.IfNoneMatch, etag);

    /// <summary>Whether <c>If-Match</c>, where there is one, names the ETag; a weak one never does (RFC 9110, section 13.1.1).</summary>
    public static bool IsMeant(this HttpRequest request, string etag) => !request.HasIfMatch() || Names(request.Headers.IfMatch, etag, strongly: true);

    /// <summary>Whether they allow a write where nothing is yet: <c>If-Match</c> means that something is.</summary>
    public static bool AllowsNew(this HttpRequest request) => !request.HasIfMatch();

    /// <summary>Whether an <c>If-None-Match</c> names the ETag; one that a proxy weakened on its way counts (RFC 9110, section 13.1.2).</summary>
    public static bool Knows(StringValues header, string etag) => Names(header, etag, strongly: false);

    public static Refusal Failed(object id) =>
        new(RefusalCode.PreconditionFailed, $"'{id}' does not meet the condition of the request: read it again and repeat the request with its new ETag.");

    private static bool HasIfMatch(this HttpRequest request) => !StringValues.IsNullOrEmpty(request.Headers.IfMatch);

    /// <summary>What cannot be read names nothing.</summary>
    private static bool Names(StringValues header, string etag, bool strongly)
    {
        if (StringValues.IsNullOrEmpty(header) || !EntityTagHeaderValue.TryParseList(header, out var named))
        {
            return false;
        }

        var current = new EntityTagHeaderValue($"\"{etag}\"");
        return named is [var only] && only.Equals(EntityTagHeaderValue.Any) || named.Any(tag => tag.Compare(current, strongly));
    }
}
