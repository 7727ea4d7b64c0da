namespace Interviews.Domain.Validation;

/// <summary>What ids, e-mail addresses and links look like, and how much a free form may hold.</summary>
public static class TextRules
{
    private const int LongestEmail = 254;

    internal static void CheckId(string? id, string field, FieldErrors errors) => errors.Require(
        id is null || IsId(id), field, $"'{field}' must be 1 to {Limits.Id} letters, digits or any of . _ - @ :");

    internal static void CheckEmail(string? email, string field, FieldErrors errors) =>
        errors.Require(email is null || IsEmail(email), field, $"'{field}' must be an e-mail address.");

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

    public static bool IsEmail(string email)
    {
        var at = email.IndexOf('@', StringComparison.Ordinal);
        return at > 0
            && at == email.LastIndexOf('@')
            && at < email.Length - 1
            && email.Length <= LongestEmail
            && !email.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter));
    }
}
