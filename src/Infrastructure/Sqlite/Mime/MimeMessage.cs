using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Interviews.Domain.Notifications;

namespace Interviews.Infrastructure.Sqlite.Mime;

/// <summary>
/// An e-mail as an RFC 5322 message: text and HTML as alternatives, attachments beside them. The same message and time give the same bytes.
/// </summary>
internal static class MimeMessage
{
    public const string SenderName = "Interviews";
    public const string SenderAddress = "interviews@localhost";

    /// <summary>Stands for a message's key where the key itself would be too long or too odd.</summary>
    public static string Digest(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 16));

    public static byte[] Write(EmailMessage message, DateTimeOffset sentAt)
    {
        var digest = Digest(message.Key);
        // "=_" cannot occur in quoted-printable or base64, so no part can hold a boundary.
        var (alternative, mixed) = ($"=_alternative_{digest}", $"=_mixed_{digest}");
        var body = Multipart("alternative", alternative, [Text("plain", message.Text), Text("html", message.Html)]);
        if (message.Attachments.Count > 0)
        {
            body = Multipart("mixed", mixed, [body, .. message.Attachments.Select(Attachment)]);
        }

        string[] headers =
        [
            $"From: {MimeHeaders.Mailbox(SenderName, SenderAddress)}",
            $"To: {MimeHeaders.Mailbox(message.ToName, message.To)}",
            $"Subject: {MimeHeaders.Text(message.Subject)}",
            $"Date: {sentAt.ToUniversalTime().ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture)}",
            $"Message-ID: <{digest}@interviews.localhost>",
            "MIME-Version: 1.0",
        ];
        return Encoding.UTF8.GetBytes($"{string.Join("\r\n", headers)}\r\n{body}\r\n");
    }

    private static string Multipart(string kind, string boundary, IEnumerable<string> parts) =>
        $"Content-Type: multipart/{kind}; boundary=\"{boundary}\"\r\n\r\n{string.Concat(parts.Select(part => $"--{boundary}\r\n{part}\r\n"))}--{boundary}--";

    private static string Text(string subtype, string text) =>
        $"Content-Type: text/{subtype}; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n{QuotedPrintable.Encode(text)}";

    private static string Attachment(EmailAttachment attachment)
    {
        var content = Convert.ToBase64String(Encoding.UTF8.GetBytes(attachment.Content), Base64FormattingOptions.InsertLineBreaks).ReplaceLineEndings("\r\n");
        return $"""
            Content-Type: {MimeHeaders.OneLine(attachment.ContentType)};
             {MimeHeaders.Parameter("name", attachment.Name)}
            Content-Disposition: attachment;
             {MimeHeaders.Parameter("filename", attachment.Name)}
            Content-Transfer-Encoding: base64


            """.ReplaceLineEndings("\r\n") + content;
    }
}
