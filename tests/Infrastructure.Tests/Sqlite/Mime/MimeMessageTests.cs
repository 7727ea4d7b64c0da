using System.Text;
using Interviews.Domain.Notifications;
using Interviews.Infrastructure.Sqlite.Mime;
using Shouldly;
using Xunit;

namespace Interviews.Infrastructure.Tests.Sqlite.Mime;

public sealed class MimeMessageTests
{
    private static readonly DateTimeOffset SentAt = new(2026, 3, 2, 10, 0, 0, TimeSpan.FromHours(1));
    private static readonly EmailMessage Message = new("key", "ada@example.com", "Ada", "Hello", "Text é", "<p>Html é</p>");

    [Fact]
    public void Write_WithoutAttachments_IsTextAndHtmlAsAlternatives() => Written(Message).ShouldBe(
        """
        From: "Interviews" <interviews@localhost>
        To: "Ada" <ada@example.com>
        Subject: Hello
        Date: Mon, 02 Mar 2026 09:00:00 +0000
        Message-ID: <2c70e12b7a0646f92279f427c7b38e73@interviews.localhost>
        MIME-Version: 1.0
        Content-Type: multipart/alternative; boundary="=_alternative_2c70e12b7a0646f92279f427c7b38e73"

        --=_alternative_2c70e12b7a0646f92279f427c7b38e73
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: quoted-printable

        Text =C3=A9
        --=_alternative_2c70e12b7a0646f92279f427c7b38e73
        Content-Type: text/html; charset=utf-8
        Content-Transfer-Encoding: quoted-printable

        <p>Html =C3=A9</p>
        --=_alternative_2c70e12b7a0646f92279f427c7b38e73--

        """.ReplaceLineEndings("\r\n"));

    [Fact]
    public void Write_WithAnAttachment_PutsItBesideTheAlternatives()
    {
        var calendar = "BEGIN:VCALENDAR\r\nSUMMARY:Gespräch\r\nEND:VCALENDAR\r\n" + new string('x', 200);

        var written = Written(Message with { Attachments = [new EmailAttachment("invite.ics", "text/calendar; charset=utf-8; method=REQUEST", calendar)] });

        var parts = written.Split("--=_mixed_2c70e12b7a0646f92279f427c7b38e73");
        parts.Length.ShouldBe(4);
        parts[0].ShouldContain("Content-Type: multipart/mixed; boundary=\"=_mixed_2c70e12b7a0646f92279f427c7b38e73\"\r\n\r\n");
        parts[1].ShouldStartWith("\r\nContent-Type: multipart/alternative;");
        parts[3].ShouldBe("--\r\n");
        var (head, body) = (parts[2].Split("\r\n\r\n")[0], parts[2].Split("\r\n\r\n")[1]);
        head.ShouldBe(
            "\r\nContent-Type: text/calendar; charset=utf-8; method=REQUEST;\r\n name=\"invite.ics\"\r\n"
            + "Content-Disposition: attachment;\r\n filename=\"invite.ics\"\r\nContent-Transfer-Encoding: base64");
        body.Split("\r\n").ShouldAllBe(line => line.Length <= 76);
        Encoding.UTF8.GetString(Convert.FromBase64String(body)).ShouldBe(calendar);
    }

    [Fact]
    public void Write_AnyMessage_HasNoBareLineFeedAndNoLongLine()
    {
        var written = Written(Message with { Text = "a\nb", Html = new string('é', 5000), Subject = new string('é', 500), ToName = new string('x', 500) });

        written.Replace("\r\n", string.Empty, StringComparison.Ordinal).ShouldNotContain('\n');
        written.Split("\r\n").ShouldAllBe(line => line.Length <= 100);
    }

    private static string Written(EmailMessage message) => Encoding.UTF8.GetString(MimeMessage.Write(message, SentAt));
}
