using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Interviews.Domain.Notifications;
using MimeKit;
using MimeKit.Encodings;

namespace Interviews.Infrastructure.Notifications.Outbox;

/// <summary>
/// A message as an <c>.eml</c> file, with text and HTML as alternatives. The same message and time give the same name and the same bytes: values that are
/// usually random are derived from the key of the message.
/// </summary>
internal static class OutboxFile
{
    /// <summary>RFC 2045, 6.7.</summary>
    private const int LongestLine = 76;

    public static readonly MailContact Sender = new("interviews@localhost", "Interviews");

    private static readonly FormatOptions Format = CreateFormat();

    public static string Name(EmailMessage message, DateTimeOffset sentAt) =>
        $"{sentAt.ToUniversalTime().ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}-{Digest(message.Key)[..16]}.eml";

    public static byte[] Write(EmailMessage message, DateTimeOffset sentAt)
    {
        var digest = Digest(message.Key);
        using var mime = new MimeMessage
        {
            Date = sentAt.ToUniversalTime(),
            MessageId = $"{digest}@interviews.localhost",
            Body = Body(message, digest),
        };
        mime.From.Add(Mailbox.Of(Sender.Name, Sender.Address));
        mime.To.Add(Mailbox.Of(message.ToName, message.To));
        if (message.ReplyTo is { } contact)
        {
            mime.ReplyTo.Add(Mailbox.Of(contact.Name, contact.Address));
        }

        mime.Headers.Add(HeaderId.AutoSubmitted, EmailMessage.AutoSubmitted);
        mime.Headers.Replace(EncodedWords.Header(HeaderId.Subject, message.Subject));

        using var bytes = new MemoryStream();
        mime.WriteTo(Format, bytes);
        return bytes.ToArray();
    }

    private static Multipart Body(EmailMessage message, string digest)
    {
        // "=_" does not occur in quoted-printable or base64, so that no part can contain a boundary.
        var alternative = new MultipartAlternative { Boundary = $"=_alternative_{digest}" };
        alternative.Add(Text("plain", message.Text));
        alternative.Add(Text("html", message.Html));
        if (message.Attachments.Count == 0)
        {
            return alternative;
        }

        var mixed = new Multipart("mixed") { Boundary = $"=_mixed_{digest}" };
        mixed.Add(alternative);
        foreach (var attachment in message.Attachments)
        {
            mixed.Add(Attachment(attachment));
        }

        return mixed;
    }

    // MimeKit checks the length of a line only after the next three characters, and its estimate of the total length is too small for some limits.
    private static TextPart Text(string subtype, string text)
    {
        var plain = Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n"));
        var encoder = new QuotedPrintableEncoder(LongestLine - 2);
        var encoded = new byte[(plain.Length * 4) + 16];
        var length = encoder.Flush(plain, 0, plain.Length, encoded);
        var lines = Encoding.ASCII.GetBytes(Encoding.ASCII.GetString(encoded, 0, length).ReplaceLineEndings("\r\n"));
        var part = new TextPart(subtype)
        {
            ContentTransferEncoding = ContentEncoding.QuotedPrintable,
            Content = new MimeContent(new MemoryStream(lines), ContentEncoding.QuotedPrintable),
        };
        part.ContentType.Charset = "utf-8";
        return part;
    }

    private static MimePart Attachment(EmailAttachment attachment)
    {
        var type = ContentType.TryParse(attachment.ContentType, out var parsed) ? parsed : new ContentType("application", "octet-stream");
        var disposition = new ContentDisposition(ContentDisposition.Attachment);
        type.Parameters.Add(Encoding.UTF8, "name", attachment.Name);
        disposition.Parameters.Add(Encoding.UTF8, "filename", attachment.Name);
        return new MimePart(type)
        {
            ContentDisposition = disposition,
            ContentTransferEncoding = ContentEncoding.Base64,
            Content = new MimeContent(new MemoryStream(Encoding.UTF8.GetBytes(attachment.Content))),
        };
    }

    /// <summary>Replaces the key of the message, which can be too long or contain other characters than a file name.</summary>
    private static string Digest(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 16));

    private static FormatOptions CreateFormat()
    {
        var format = FormatOptions.Default.Clone();
        format.NewLineFormat = NewLineFormat.Dos;
        return format;
    }
}
