using System.Globalization;
using System.Text;

namespace Interviews.Functions.Notifications.Templates;

/// <summary>Makes what people typed safe to stand inside a sentence of ours: one line, nothing invisible, its direction kept to itself.</summary>
internal static class DisplayText
{
    private const char FirstStrongIsolate = '\u2068';
    private const char PopDirectionalIsolate = '\u2069';

    /// <summary>One line, without control and bidirectional-control characters; <c>null</c> when nothing is left.</summary>
    public static string? Line(string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
            return null;

        var line = new StringBuilder(value.Length);
        foreach (var rune in value.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control)
            {
                if (line.Length > 0 && line[^1] != ' ')
                    line.Append(' ');
            }
            else if (!SteersDirection(rune))
            {
                line.Append(rune.ToString());
            }
        }

        var text = line.ToString().TrimEnd();
        return text.Length == 0 ? null : text;
    }

    /// <summary>A text of ours, whose values were cleaned before, put on one line: no CR or LF can begin another mail header.</summary>
    public static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>
    /// As <see cref="Line"/>; right-to-left text is wrapped in isolates (Unicode UAX 9), so that the digits and brackets after it stay where they belong.
    /// </summary>
    public static string? Inline(string? value) =>
        Line(value) is not { } line ? null
        : line.EnumerateRunes().Any(IsRightToLeft) ? $"{FirstStrongIsolate}{line}{PopDirectionalIsolate}"
        : line;

    /// <summary>The address, if it can be followed from a mail: absolute and http or https.</summary>
    public static string? WebLink(string? value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp) ? uri.AbsoluteUri : null;

    /// <summary>At most this many UTF-16 units, cut between characters and marked with an ellipsis.</summary>
    public static string Shortened(string line, int length)
    {
        if (line.Length <= length)
            return line;

        var end = char.IsHighSurrogate(line[length - 2]) ? length - 2 : length - 1;
        return line[..end] + "…";
    }

    /// <summary>Embeddings, overrides, isolates and marks: they can make a text read other than it is. The joiners that scripts need stay.</summary>
    private static bool SteersDirection(Rune rune) =>
        rune.Value is 0x061C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);

    private static bool IsRightToLeft(Rune rune) =>
        rune.Value is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC)
            or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF);
}
