using System.Text;
using Interviews.Domain.Notifications;
using Interviews.Infrastructure.Notifications.Outbox;
using MimeKit;
using Shouldly;
using Xunit;

namespace Interviews.Infrastructure.Tests.Notifications.Outbox;

/// <summary>No subject, name, or address adds a header, and each is read back unchanged.</summary>
public sealed class OutboxHeadersTests
{
    private const string Frame = "=?utf-8?B?";

    [Theory]
    [InlineData("Your interview on Monday", "Your interview on Monday")]
    [InlineData("Gespräch", "=?utf-8?B?R2VzcHLDpGNo?=")]
    [InlineData("looks =?like?= encoded", "=?utf-8?B?bG9va3MgPT9saWtlPz0gZW5jb2RlZA==?=")]
    [InlineData("=?utf-8?B?eA==?= hi", "=?utf-8?B?PT91dGYtOD9CP2VBPT0/PSBoaQ==?=")]
    [InlineData("two\r\nBcc: all@example.com", "two  Bcc: all@example.com")]
    public void Subject_Text_IsOneHeader(string text, string header)
    {
        Header("Subject", subject: text).ShouldBe(header);
        Read(subject: text).Subject.ShouldBe(text.ReplaceLineEndings("  "));
        Read(subject: text).Bcc.ShouldBeEmpty();
    }

    [Fact]
    public void Subject_LongAndNotAscii_FoldsIntoWordsOfAtMost75CharactersThatDecode()
    {
        var subject = string.Concat(Enumerable.Repeat("Vorstellungsgespräch 面接 😀 ", 12)) + new string('é', 80);

        var words = Header("Subject", subject: subject).Split("\r\n ");

        words.ShouldAll(word => word.Length <= 75 && word.StartsWith(Frame, StringComparison.Ordinal) && word.EndsWith("?=", StringComparison.Ordinal));
        string.Concat(words.Select(word => Encoding.UTF8.GetString(Convert.FromBase64String(word[Frame.Length..^2])))).ShouldBe(subject);
        Read(subject: subject).Subject.ShouldBe(subject);
    }

    [Theory]
    [InlineData("Ada Lovelace", "ada@example.com", "Ada Lovelace <ada@example.com>")]
    [InlineData("Lovelace, \"Ada\"", "ada@example.com", "\"Lovelace, \\\"Ada\\\"\" <ada@example.com>")]
    [InlineData("Zoë", "zoe@example.com", "=?utf-8?b?Wm/Dqw==?= <zoe@example.com>")]
    [InlineData("", "ada@example.com", "ada@example.com")]
    [InlineData("Eve", "eve@example.com>\r\nBcc: <all@example.com", "Eve <\"eve@example.comBcc:all@example.com\">")]
    [InlineData("Eve\r\nBcc: all@example.com", "eve@example.com", "\"Eve  Bcc: all@example.com\" <eve@example.com>")]
    [InlineData("Eve", "nobody\"", "Eve <\"nobody\\\"\">")]
    [InlineData("Eve", "", "Eve <\"\">")]
    public void To_NameAndAddress_StaysOneMailbox(string name, string address, string mailbox)
    {
        Header("To", name, address).ShouldBe(mailbox);
        Read(name, address).To.Mailboxes.ShouldHaveSingleItem();
        Read(name, address).Bcc.ShouldBeEmpty();
    }

    [Fact]
    public void Write_Message_SaysThatNobodyWroteItAndWhereAReplyGoes()
    {
        var message = new EmailMessage("key", "ada@example.com", "Ada", "Hello", "text", "<p>html</p>") { ReplyTo = new MailContact("jobs@acme.example", "Acme\r\nBcc: all@example.com") };

        using var bytes = new MemoryStream(OutboxFile.Write(message, DateTimeOffset.UnixEpoch));
        var read = MimeMessage.Load(bytes, TestContext.Current.CancellationToken);

        read.Headers["Auto-Submitted"].ShouldBe("auto-generated");
        read.ReplyTo.Mailboxes.ShouldHaveSingleItem().Address.ShouldBe("jobs@acme.example");
        read.Bcc.ShouldBeEmpty();
    }

    private static string Header(string header, string name = "Ada", string address = "ada@example.com", string subject = "Hello") =>
        Encoding.UTF8.GetString(Write(name, address, subject)).Replace("\r\n ", "\0", StringComparison.Ordinal).Split("\r\n")
            .Single(line => line.StartsWith(header + ":", StringComparison.Ordinal))[(header.Length + 2)..].Replace("\0", "\r\n ", StringComparison.Ordinal);

    private static MimeMessage Read(string name = "Ada", string address = "ada@example.com", string subject = "Hello") =>
        MimeMessage.Load(new MemoryStream(Write(name, address, subject)));

    private static byte[] Write(string name, string address, string subject) =>
        OutboxFile.Write(new EmailMessage("key", address, name, subject, "text", "<p>html</p>"), DateTimeOffset.UnixEpoch);
}
