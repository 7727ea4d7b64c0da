using System.Globalization;
using System.Text;

namespace Interviews.Domain.Validation;

/// <summary>What ids, e-mail addresses and links look like, and how much a free form may hold.</summary>
public static class TextRules
{
    private const int LongestEmail = 254;
    private const int LongestLabel = 63;

    internal static void CheckId(string? id, string field, FieldErrors errors) => errors.Require(
        id is null || IsId(id), field, $"'{field}' must be 1 to {Limits.Id} letters, digits or any of . _ - @ :");

    internal static void CheckEmail(string? email, string field, FieldErrors errors) =>
        errors.Require(email is null || IsEmail(email), field, $"'{field}' must be an e-mail address and nothing else, such as jane@example.com.");

    internal static void CheckUrl(string? url, string field, FieldErrors errors)
    {
        errors.Require(url is null || IsUrl(url), field, $"'{field}' must be an absolute http or https address.");
        errors.RequireLength(url, Limits.Url, field);
    }

    internal static void CheckTexts(IReadOnlyDictionary<string, string> texts, int longestText, string field, FieldErrors errors)
    {
        errors.RequireCount(texts.Count, Limits.Attributes, field);
        foreach (var (attribute, text) in texts)
        {
            errors.RequireText(attribute, Limits.Attribute, field);
            errors.RequireLength(text, longestText, $"{field}.{attribute}");
        }
    }

    public static bool IsUrl(string text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);

    public static bool IsId(string id) =>
        id.Length is > 0 and <= Limits.Id && id.All(letter => char.IsAsciiLetterOrDigit(letter) || "._-@:".Contains(letter, StringComparison.Ordinal));

    /// <summary>
    /// Whether mail can be sent to an address (RFC 5321, section 4.1.2; RFC 6531 for other letters than those of English). Some carriers have addresses with a dot
    /// at the beginning or two in a row. Names in angle brackets, quotes, comments and lists are not addresses.
    /// </summary>
    public static bool IsEmail(string email) =>
        email.Split('@') is [{ Length: > 0 } local, { Length: > 0 } domain]
        && email.Length <= LongestEmail
        && local.EnumerateRunes().All(IsPartOfAddress)
        && domain.Split('.').All(IsLabel);

    /// <summary>A part of a domain's name, between dots.</summary>
    private static bool IsLabel(string label) =>
        label.Length is > 0 and <= LongestLabel && label[0] != '-' && label[^1] != '-' && label.EnumerateRunes().All(IsPartOfAddress);

    private static bool IsPartOfAddress(Rune letter) => letter != Rune.ReplacementChar && !Rune.IsWhiteSpace(letter) && Rune.GetUnicodeCategory(letter) switch
    {
        UnicodeCategory.Control => false,
        // Invisible, but for the two that words of some languages need.
        UnicodeCategory.Format => letter.Value is 0x200C or 0x200D,
        _ => !letter.IsAscii || !"<>()[],;:\"\\".Contains((char)letter.Value, StringComparison.Ordinal),
    };
}
