using MimeKit;

namespace Interviews.Infrastructure.Notifications.Outbox;

/// <summary>A recipient in a header. The result is one mailbox for any name and address in the directory, because each message that was sent must have a file.</summary>
internal static class Mailbox
{
    public static MailboxAddress Of(string name, string address)
    {
        var clean = new string([.. address.Where(c => !char.IsControl(c) && c is not (' ' or '<' or '>' or ','))]);
        var mailbox = MailboxAddress.TryParse(clean, out var parsed) ? parsed.Address : Quoted(clean);
        return new MailboxAddress(OneLine(name), mailbox);
    }

    public static string OneLine(string text) => new([.. text.Select(c => char.IsControl(c) ? ' ' : c)]);

    /// <summary>A quoted string, which is valid as the local part of an address.</summary>
    private static string Quoted(string text) => $"\"{text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
