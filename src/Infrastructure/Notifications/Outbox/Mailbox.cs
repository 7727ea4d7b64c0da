using MimeKit;

namespace Interviews.Infrastructure.Notifications.Outbox;

/// <summary>Whom a message is for: always one mailbox, whatever stands in the directory, because a message that is sent must have a file.</summary>
internal static class Mailbox
{
    public static MailboxAddress Of(string name, string address)
    {
        var clean = new string([.. address.Where(c => !char.IsControl(c) && c is not (' ' or '<' or '>' or ','))]);
        var mailbox = MailboxAddress.TryParse(clean, out var parsed) ? parsed.Address : Quoted(clean);
        return new MailboxAddress(OneLine(name), mailbox);
    }

    public static string OneLine(string text) => new([.. text.Select(c => char.IsControl(c) ? ' ' : c)]);

    /// <summary>What is no address is at least a legal part of one.</summary>
    private static string Quoted(string text) => $"\"{text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
