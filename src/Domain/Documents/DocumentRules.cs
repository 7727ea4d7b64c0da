using System.Globalization;
using System.Text;
using Interviews.Domain.Documents.Content;
using Interviews.Domain.Validation;

namespace Interviews.Domain.Documents;

/// <summary>What a document may be called, how large it may be, and which formats each kind takes.</summary>
public static class DocumentRules
{
    public const int LongestName = 200;

    /// <summary>
    /// A name of 1 to <see cref="LongestName"/> characters: no path, no control characters, nothing that turns the direction of text (which makes an ending look
    /// like another one).
    /// </summary>
    public static Refusal? CheckName(string? name)
    {
        var errors = new FieldErrors();
        errors.RequireText(name, LongestName, "name");
        errors.Require(name is null || !name.AsSpan().ContainsAny('/', '\\') && name.Trim('.', ' ').Length > 0, "name", "'name' must be a file's name, without a path.");
        errors.Require(name is null || name.EnumerateRunes().All(IsWritten), "name", "'name' must not hold control characters.");
        return errors.Refusal;
    }

    public static Refusal? CheckSize(long size, DocumentKind kind, DocumentLimits limits)
    {
        var limit = limits.LargestOf(kind);
        if (size <= limit)
        {
            return size == 0 ? Refusal.Invalid("file", "The file is empty.") : null;
        }

        return TooLarge($"A document of kind {Words(kind)}", limit);
    }

    /// <param name="number">Its place among the parts of the content, from 1.</param>
    public static Refusal? CheckPartNumber(int? number) => number is >= 1 and <= DocumentLimits.MostParts
        ? null
        : Refusal.Invalid("part", $"'part' must be a number from 1 to {DocumentLimits.MostParts}.");

    public static Refusal? CheckPartSize(long size, DocumentLimits limits)
    {
        if (size == 0)
        {
            return Refusal.Invalid("body", "The part is empty.");
        }

        return size <= limits.LargestPart ? null : TooLarge("A part", limits.LargestPart);
    }

    /// <summary>The content decides; what the client says of it must agree.</summary>
    /// <param name="format">What the content was seen to be; <c>null</c> when it is of no known format.</param>
    /// <param name="declared">The client's media type; <c>null</c> when it gave none that says anything.</param>
    /// <returns>The media type to keep, or <c>unsupported_media_type</c>.</returns>
    public static Result<string> MediaType(FileFormat? format, string? declared, DocumentKind kind)
    {
        var formats = FormatsOf(kind);
        if (format is null || !formats.Contains(format))
        {
            return Unsupported($"A document of kind {Words(kind)} must be one of {string.Join(", ", formats.Select(known => known.Name))}; the content is {format?.Name ?? "none of them"}.");
        }

        if (declared is null)
        {
            return format.MediaTypes[0];
        }

        if (format.MediaTypes.FirstOrDefault(type => type.Equals(declared, StringComparison.OrdinalIgnoreCase)) is { } known)
        {
            return known;
        }

        return format.Aliases.Contains(declared, StringComparer.OrdinalIgnoreCase)
            ? format.MediaTypes[0]
            : Unsupported($"The content is {format.Name}, which is not '{declared}'.");
    }

    /// <summary>An ending of another format would make another program open the file.</summary>
    public static Refusal? CheckEnding(string name, FileFormat format) =>
        format.Endings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            ? null
            : Refusal.Invalid("name", $"'name' must end in {string.Join(" or ", format.Endings)}, because the content is {format.Name}.");

    public static IReadOnlyList<FileFormat> FormatsOf(DocumentKind kind) => kind == DocumentKind.Recording ? FileFormat.Recordings : FileFormat.Documents;

    private static Refusal Unsupported(string detail) => new(RefusalCode.UnsupportedMediaType, detail)
    {
        Errors = new Dictionary<string, IReadOnlyList<string>> { ["contentType"] = [detail] },
    };

    private static Refusal TooLarge(string what, long limit) => new(RefusalCode.PayloadTooLarge, $"{what} may have at most {limit} bytes.")
    {
        Extensions = new Dictionary<string, object> { ["limit"] = limit },
    };

    private static string Words(DocumentKind kind) => kind.ToString().ToLowerInvariant();

    private static bool IsWritten(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
        && rune != Rune.ReplacementChar
        && rune.Value is not ((>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069));
}
