using System.Text;
using Interviews.Infrastructure.Sqlite.Mime;
using Shouldly;
using Xunit;

namespace Interviews.Infrastructure.Tests.Sqlite.Mime;

public sealed class MimeHeadersTests
{
    private const string Frame = "=?utf-8?B?";

    [Theory]
    [InlineData("Your interview on Monday", "Your interview on Monday")]
    [InlineData("Gespräch", "=?utf-8?B?R2VzcHLDpGNo?=")]
    [InlineData("looks =?like?= encoded", "=?utf-8?B?bG9va3MgPT9saWtlPz0gZW5jb2RlZA==?=")]
    [InlineData("two\r\nBcc: all@example.com", "two  Bcc: all@example.com")]
    public void Text_OfASubject_IsOneHeader(string text, string header) => MimeHeaders.Text(text).ShouldBe(header);

    [Fact]
    public void Text_LongAndNotAscii_FoldsIntoWordsOfAtMost75CharactersThatDecode()
    {
        var subject = string.Concat(Enumerable.Repeat("Vorstellungsgespräch 面接 😀 ", 12));

        var words = MimeHeaders.Text(subject).Split("\r\n ");

        words.ShouldAllBe(word => word.Length <= 75 && word.StartsWith(Frame, StringComparison.Ordinal) && word.EndsWith("?=", StringComparison.Ordinal));
        string.Concat(words.Select(word => Encoding.UTF8.GetString(Convert.FromBase64String(word[Frame.Length..^2]))))
            .ShouldBe(subject);
    }

    [Theory]
    [InlineData("Ada Lovelace", "ada@example.com", "\"Ada Lovelace\" <ada@example.com>")]
    [InlineData("Lovelace, \"Ada\"", "ada@example.com", "\"Lovelace, \\\"Ada\\\"\" <ada@example.com>")]
    [InlineData("Zoë", "zoe@example.com", "=?utf-8?B?Wm/Dqw==?= <zoe@example.com>")]
    [InlineData("", "ada@example.com", "<ada@example.com>")]
    [InlineData("Eve", "eve@example.com>\r\nBcc: <all@example.com", "\"Eve\" <eve@example.comBcc:all@example.com>")]
    public void Mailbox_NameAndAddress_StaysOneMailbox(string name, string address, string mailbox) => MimeHeaders.Mailbox(name, address).ShouldBe(mailbox);

    [Theory]
    [InlineData("invite.ics", "filename=\"invite.ics\"")]
    [InlineData("Gespräch 1.ics", "filename*=UTF-8''Gespr%C3%A4ch%201.ics")]
    public void Parameter_FileName_IsQuotedOrExtended(string value, string parameter) => MimeHeaders.Parameter("filename", value).ShouldBe(parameter);
}
