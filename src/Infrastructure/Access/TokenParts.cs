using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace Interviews.Infrastructure.Access;

/// <summary>
/// What a compact JWT says before anybody has checked it. Parsed strictly (no repeated members, little nesting), so that what is read here and what is
/// verified later cannot be two different things.
/// </summary>
internal sealed record TokenParts(string Algorithm, string? KeyId, string Issuer, JsonElement Claims)
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 8, AllowDuplicateProperties = false };

    /// <returns><c>null</c> when this is not a signed JWT, or one with extensions that must be understood (<c>crit</c>).</returns>
    public static TokenParts? TryRead(string token)
    {
        var first = token.IndexOf('.');
        var second = first < 0 ? -1 : token.IndexOf('.', first + 1);
        if (second < 0 || second == token.Length - 1 || token.IndexOf('.', second + 1) >= 0)
            return null;
        if (Parse(token.AsSpan(0, first)) is not { } header || Parse(token.AsSpan(first + 1, second - first - 1)) is not { } claims)
            return null;
        if (header.TryGetProperty("crit", out _) || Text(header, "alg") is not { } algorithm || Text(claims, "iss") is not { } issuer)
            return null;
        return header.TryGetProperty("kid", out _) && Text(header, "kid") is null ? null : new TokenParts(algorithm, Text(header, "kid"), issuer, claims);
    }

    /// <summary>A NumericDate (RFC 7519, section 2): seconds since 1970, possibly with a fraction. <c>null</c> when absent or no such thing.</summary>
    public DateTimeOffset? Date(string claim)
    {
        if (!Claims.TryGetProperty(claim, out var value) || value.ValueKind != JsonValueKind.Number || !value.TryGetDouble(out var seconds))
            return null;
        var farthest = (DateTimeOffset.MaxValue - DateTimeOffset.UnixEpoch).TotalSeconds - 1;
        return seconds is >= 0 ? DateTimeOffset.UnixEpoch.AddSeconds(Math.Min(seconds, farthest)) : null;
    }

    public bool Has(string claim) => Claims.TryGetProperty(claim, out _);

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static JsonElement? Parse(ReadOnlySpan<char> base64Url)
    {
        if (base64Url.Contains('=') || !Base64Url.IsValid(base64Url))
            return null;
        try
        {
            using var document = JsonDocument.Parse(Base64Url.DecodeFromChars(base64Url), Strict);
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : null;
        }
        catch (Exception exception) when (exception is JsonException or FormatException or DecoderFallbackException)
        {
            return null;
        }
    }
}
