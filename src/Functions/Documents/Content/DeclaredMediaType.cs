using Interviews.Domain;

namespace Interviews.Functions.Documents.Content;

/// <summary>What a <c>Content-Type</c> says of a file. The content decides, so of the parameters only a charset of text matters, and none has to be well formed.</summary>
internal static class DeclaredMediaType
{
    /// <summary>What programs say that know no better.</summary>
    private static readonly HashSet<string> _empty = new(StringComparer.OrdinalIgnoreCase)
    {
        "application/octet-stream", "application/x-octet-stream", "binary/octet-stream", "application/binary", "application/unknown", "application/x-unknown",
        "application/download", "application/x-download", "application/force-download", "application/x-force-download", "unknown/unknown",
    };

    /// <returns>The type without parameters; <c>null</c> when nothing is said of the content. Refused when it is none, or is of text in another encoding than UTF-8.</returns>
    public static Result<string?> Read(string? declared)
    {
        if (string.IsNullOrWhiteSpace(declared))
        {
            return (string?)null;
        }

        var parts = declared.Split(';', StringSplitOptions.TrimEntries);
        var type = parts[0];
        if (!IsType(type) || (type.StartsWith("text/", StringComparison.OrdinalIgnoreCase) && !parts.Skip(1).All(IsUtf8)))
        {
            var detail = $"'{declared}' is not taken: send a media type, and text in UTF-8.";
            return new Refusal(RefusalCode.UnsupportedMediaType, detail) { Errors = new Dictionary<string, IReadOnlyList<string>> { ["contentType"] = [detail] } };
        }

        return _empty.Contains(type) ? null : type;
    }

    /// <summary>Two names of RFC 6838, section 4.2, around a slash.</summary>
    private static bool IsType(string type) => type.Split('/') is [{ Length: > 0 } kind, { Length: > 0 } name] && kind.All(IsOfName) && name.All(IsOfName);

    private static bool IsOfName(char letter) => char.IsAsciiLetterOrDigit(letter) || "!#$&-^_.+".Contains(letter, StringComparison.Ordinal);

    /// <summary>Whether a parameter is not a charset, or one whose text is UTF-8.</summary>
    private static bool IsUtf8(string parameter) =>
        parameter.Split('=') is not [var name, var value]
        || !name.Trim().Equals("charset", StringComparison.OrdinalIgnoreCase)
        || value.Trim().Trim('"').ToLowerInvariant() is "utf-8" or "utf8" or "us-ascii";
}
