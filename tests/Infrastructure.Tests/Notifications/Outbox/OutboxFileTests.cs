using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Interviews.Domain.Notifications;
using Interviews.Infrastructure.Notifications.Outbox;
using MimeKit;
using Shouldly;
using Xunit;

namespace Interviews.Infrastructure.Tests.Notifications.Outbox;

public sealed class OutboxFileTests
{
    private const string Digest = "2c70e12b7a0646f92279f427c7b38e73";
    private static readonly DateTimeOffset SentAt = new(2026, 3, 2, 10, 0, 0, TimeSpan.FromHours(1));
    private static readonly EmailMessage Message = new("key", "ada@example.com", "Ada", "Hello", "Text é", "<p>Html é</p>");

    [Fact]
    public void Write_WithoutAttachments_IsTextAndHtmlAsAlternatives()
    {
        var written = Written(Message);

        var headers = written[..written.IndexOf("\r\n\r\n", StringComparison.Ordinal)].Replace("\r\n\t", " ", StringComparison.Ordinal).Split("\r\n");
        headers.ShouldBe(
            [
                "From: Interviews <interviews@localhost>",
                "To: Ada <ada@example.com>",
                "Subject: Hello",
                "Date: Mon, 02 Mar 2026 09:00:00 +0000",
                $"Message-Id: <{Digest}@interviews.localhost>",
                "Auto-Submitted: auto-generated",
                "MIME-Version: 1.0",
                $"Content-Type: multipart/alternative; boundary=\"=_alternative_{Digest}\"",
            ],
            ignoreOrder: true);
        written.ShouldContain("Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nText =C3=A9");
        written.ShouldContain("Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>Html =C3=A9</p>");
        var alternatives = Read(Message).Body.ShouldBeOfType<MultipartAlternative>();
        alternatives.Cast<TextPart>().Select(part => part.Text).ShouldBe([Message.Text, Message.Html]);
    }

    [Fact]
    public void Write_WithAnAttachment_PutsItBesideTheAlternatives()
    {
        var calendar = "BEGIN:VCALENDAR\r\nSUMMARY:Gespräch\r\nEND:VCALENDAR\r\n" + new string('x', 200);

        var mixed = Read(WithAttachment("invite.ics", calendar)).Body.ShouldBeOfType<Multipart>();

        mixed.ContentType.MimeType.ShouldBe("multipart/mixed");
        mixed.Boundary.ShouldBe($"=_mixed_{Digest}");
        mixed.Count.ShouldBe(2);
        mixed[0].ShouldBeOfType<MultipartAlternative>();
        var attachment = mixed[1].ShouldBeAssignableTo<MimePart>()!;
        (attachment.ContentType.MimeType, attachment.ContentType.Charset, attachment.ContentType.Parameters["method"]).ShouldBe(("text/calendar", "utf-8", "REQUEST"));
        (attachment.ContentType.Name, attachment.FileName, attachment.IsAttachment).ShouldBe(("invite.ics", "invite.ics", true));
        attachment.ContentTransferEncoding.ShouldBe(ContentEncoding.Base64);
        using var content = new MemoryStream();
        attachment.Content!.DecodeTo(content, TestContext.Current.CancellationToken);
        Encoding.UTF8.GetString(content.ToArray()).ShouldBe(calendar);
    }

    [Theory]
    [InlineData("invite.ics", "filename=invite.ics\r\n")]
    [InlineData("an invitation.ics", "filename=\"an invitation.ics\"\r\n")]
    [InlineData("Gespräch 1.ics", "filename*=iso-8859-1''Gespr%E4ch%201.ics\r\n")]
    [InlineData("面接 1.ics", "filename*=utf-8''%E9%9D%A2%E6%8E%A5%201.ics\r\n")]
    public void Write_FileName_IsPlainQuotedOrExtended(string name, string parameter)
    {
        Written(WithAttachment(name, "x")).ShouldContain(parameter);
        Read(WithAttachment(name, "x")).Attachments.Single().ContentDisposition!.FileName.ShouldBe(name);
    }

    [Fact]
    public void Write_TheSameMessageAgain_IsTheSameBytes() =>
        OutboxFile.Write(WithAttachment("invite.ics", "x"), SentAt).ShouldBe(OutboxFile.Write(WithAttachment("invite.ics", "x"), SentAt.ToUniversalTime()));

    [Fact]
    public void Write_AnyMessage_HasNoBareLineFeedAndNoLongLine()
    {
        var message = WithAttachment("invite.ics", new string('é', 5000)) with { Text = "a\nb", Html = new string('é', 5000), Subject = new string('é', 500), ToName = new string('x', 500) };
        var written = Written(message);

        written.Replace("\r\n", string.Empty, StringComparison.Ordinal).ShouldNotContain('\n');
        written.Split("\r\n").ShouldAll(line => line.Length <= 100);
        var read = Read(message);
        (read.Subject, read.To.Mailboxes.Single().Name, read.HtmlBody).ShouldBe((message.Subject, message.ToName, message.Html));
    }

    [Fact]
    public void Write_AnyText_IsReadBackFromShortLinesOfPlainCharacters() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(500),
        Prop.ForAll(ArbMap.Default.ArbFor<string>().Filter(text => text is not null && text.All(c => !char.IsSurrogate(c) && c is not ('\u0085' or '\u2028' or '\u2029' or '\f'))), part =>
        {
            var text = string.Concat(Enumerable.Repeat(part, 9));
            var written = Written(Message with { Text = text });
            var body = written.Split("\r\n\r\n", 3)[2];
            body = body[..body.IndexOf($"\r\n--=_alternative_{Digest}", StringComparison.Ordinal)];
            body.Split("\r\n").ShouldAll(line => line.Length <= 76 && line.All(c => (c >= ' ' && c <= '~') || c == '\t') && !line.EndsWith(' '));
            Read(Message with { Text = text }).TextBody!.ReplaceLineEndings("\r\n").ShouldBe(text.ReplaceLineEndings("\r\n"));
        }));

    private static EmailMessage WithAttachment(string name, string content) =>
        Message with { Attachments = [new EmailAttachment(name, "text/calendar; charset=utf-8; method=REQUEST", content)] };

    private static string Written(EmailMessage message) => Encoding.UTF8.GetString(OutboxFile.Write(message, SentAt));

    private static MimeMessage Read(EmailMessage message) => MimeMessage.Load(new MemoryStream(OutboxFile.Write(message, SentAt)));
}
