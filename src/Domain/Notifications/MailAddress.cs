namespace Interviews.Domain.Notifications;

/// <summary>Whether an address can be written to at all. Whether it exists only the mail system knows.</summary>
public static class MailAddress
{
    /// <returns>The address without surrounding blanks; <c>null</c> when it is none, or could smuggle a second header or recipient in.</returns>
    public static string? Usable(string? address)
    {
        var trimmed = address?.Trim();
        if (string.IsNullOrEmpty(trimmed))
            return null;

        var at = trimmed.LastIndexOf('@');
        var plain = !trimmed.Any(each => char.IsWhiteSpace(each) || char.IsControl(each) || each is ',' or ';' or '<' or '>' or '"');
        return plain && at > 0 && at < trimmed.Length - 1 ? trimmed : null;
    }
}
