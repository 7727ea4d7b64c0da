namespace Interviews.Domain.Notifications;

/// <summary>Decides whether mail can be sent to an address. Whether the mailbox exists, only its mail server knows.</summary>
public static class MailAddress
{
    /// <returns>The address without surrounding white space; <c>null</c> if it is not one plain address, or if it could add a header or a recipient.</returns>
    public static string? Usable(string? address)
    {
        var trimmed = address?.Trim();
        if (string.IsNullOrEmpty(trimmed))
        {
            return null;
        }

        var at = trimmed.LastIndexOf('@');
        var plain = !trimmed.Any(each => char.IsWhiteSpace(each) || char.IsControl(each) || each is ',' or ';' or '<' or '>' or '"');
        return plain && at > 0 && at < trimmed.Length - 1 ? trimmed : null;
    }
}
