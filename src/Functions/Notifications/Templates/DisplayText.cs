using System.Globalization;
using System.Text;

namespace Interviews.Functions.Notifications.Templates;

/// <summary>Makes text that users typed safe inside a sentence: on one line, without invisible characters, and without effect on the direction of the text around it.</summary>
internal static class DisplayText
{
    private const char FirstStrongIsolate = '\u2068';
    private const char PopDirectionalIsolate = '\u2069';

    /// <summary>The text on one line, without control characters and bidirectional controls; <c>null</c> if nothing is left.</summary>
    public static string? Line(string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return null;
        }

        var line = new StringBuilder(value.Length);
        foreach (var rune in value.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control)
            {
                if (line.Length > 0 && line[^1] != ' ')
                {
                    line.Append(' ');
                }
            }
            else if (!IsDirectionalControl(rune))
            {
                line.Append(rune.ToString());
            }
        }

        var text = line.ToString().TrimEnd();
        return text.Length == 0 ? null : text;
    }

    /// <summary>As <see cref="Line"/>. Right-to-left text is in isolates (Unicode UAX 9), so that the digits and brackets after it keep their place.</summary>
    public static string? Inline(string? value) =>
        Line(value) is not { } line ? null
        : line.EnumerateRunes().Any(IsRightToLeft) ? $"{FirstStrongIsolate}{line}{PopDirectionalIsolate}"
        : line;

    /// <summary>Rendered text with each run of white space replaced by one space, so that a line break in it cannot start another header.</summary>
    public static string CollapseWhiteSpace(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The address if it is an absolute http or https address; otherwise <c>null</c>.</summary>
    public static string? WebLink(string? value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp) ? uri.AbsoluteUri : null;

    /// <summary>At most <paramref name="length"/> UTF-16 code units. A longer text is cut between characters and ends with an ellipsis.</summary>
    public static string Truncate(string line, int length)
    {
        if (line.Length <= length)
        {
            return line;
        }

        var end = char.IsHighSurrogate(line[length - 2]) ? length - 2 : length - 1;
        return line[..end] + "…";
    }

    /// <summary>Embeddings, overrides, isolates, and marks, which can make text look like another text. Joiners stay, because some scripts require them.</summary>
    private static bool IsDirectionalControl(Rune rune) =>
        rune.Value is 0x061C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);

    private static bool IsRightToLeft(Rune rune) =>
        rune.Value is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC)
            or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF);
}
