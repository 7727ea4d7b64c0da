using Interviews.Domain;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Interviews.Functions.Http.Requests;

/// <summary>Which bodies are read as JSON, and which as another text. A refusal says in headers what would be taken (RFC 9110, sections 12.5.1 and 12.5.3; RFC 5789, section 3.1).</summary>
internal static class ContentTypes
{
    /// <summary>The value of <c>Accept-Patch</c>.</summary>
    public const string Patches = $"{MergePatch}, {Json}";

    private const string Json = "application/json";
    private const string MergePatch = "application/merge-patch+json";

    /// <summary>A body without a type is taken for the JSON that it most likely is.</summary>
    /// <returns><c>unsupported_media_type</c>, or <c>null</c>.</returns>
    public static Refusal? CheckJson(HttpRequest request)
    {
        if (CheckEncoding(request) is { } encoded)
        {
            return encoded;
        }

        if (string.IsNullOrEmpty(request.ContentType) || IsJson(request))
        {
            return null;
        }

        var headers = request.HttpContext.Response.Headers;
        headers.Accept = Json;
        if (HttpMethods.IsPatch(request.Method))
        {
            headers["Accept-Patch"] = Patches;
        }

        return Unsupported($"Send the body as {Json} in UTF-8, not as '{request.ContentType}'.");
    }

    /// <summary>A body without a type is taken for the text that is wanted.</summary>
    /// <returns><c>unsupported_media_type</c>, or <c>null</c>.</returns>
    public static Refusal? CheckText(HttpRequest request, string mediaType)
    {
        if (CheckEncoding(request) is { } encoded)
        {
            return encoded;
        }

        if (string.IsNullOrEmpty(request.ContentType)
            || (MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase) && IsUtf8(type)))
        {
            return null;
        }

        request.HttpContext.Response.Headers.Accept = mediaType;
        return Unsupported($"Send the body as {mediaType} in UTF-8, not as '{request.ContentType}'.");
    }

    /// <summary>Nothing here unpacks what it is sent.</summary>
    /// <returns><c>unsupported_media_type</c>, or <c>null</c>.</returns>
    public static Refusal? CheckEncoding(HttpRequest request)
    {
        var encoding = request.Headers.ContentEncoding.ToString();
        if (encoding.Length == 0 || encoding.Equals("identity", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        request.HttpContext.Response.Headers.AcceptEncoding = "identity";
        return Unsupported($"Send the body as it is, not as '{encoding}'.");
    }

    private static bool IsJson(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !IsUtf8(type))
        {
            return false;
        }

        // Another kind of patch, such as RFC 6902's, would not mean what a merge patch means.
        var isNamed = type.MediaType.Equals(Json, StringComparison.OrdinalIgnoreCase) || type.MediaType.Equals(MergePatch, StringComparison.OrdinalIgnoreCase);
        return isNamed || (!HttpMethods.IsPatch(request.Method) && type.Suffix.Equals("json", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>JSON between systems is UTF-8 (RFC 8259, section 8.1), of which ASCII is a part.</summary>
    private static bool IsUtf8(MediaTypeHeaderValue type) =>
        !type.Charset.HasValue || HeaderUtilities.RemoveQuotes(type.Charset).Value?.ToLowerInvariant() is "utf-8" or "utf8" or "us-ascii" or "ascii";

    private static Refusal Unsupported(string detail) => new(RefusalCode.UnsupportedMediaType, detail);
}
