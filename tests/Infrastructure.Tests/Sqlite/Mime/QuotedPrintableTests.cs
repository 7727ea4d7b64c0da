using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Interviews.Infrastructure.Sqlite.Mime;
using Shouldly;
using Xunit;

namespace Interviews.Infrastructure.Tests.Sqlite.Mime;

public sealed class QuotedPrintableTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a=b", "a=3Db")]
    [InlineData("é", "=C3=A9")]
    [InlineData("one\ntwo\r\nthree\rfour", "one\r\ntwo\r\nthree\r\nfour")]
    [InlineData("trailing \ntab\t", "trailing=20\r\ntab=09")]
    [InlineData("in between", "in between")]
    public void Encode_Text_IsAsTheStandardSays(string text, string encoded) => QuotedPrintable.Encode(text).ShouldBe(encoded);

    [Fact]
    public void Encode_AnyText_DecodesToTheSameInShortLines() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(500),
        Prop.ForAll(ArbMap.Default.ArbFor<string>().Filter(text => text is not null && text.All(c => !char.IsSurrogate(c) && c is not ('\u0085' or '\u2028' or '\u2029' or '\f'))), text =>
        {
            var encoded = QuotedPrintable.Encode(string.Concat(Enumerable.Repeat(text, 9)));
            encoded.Split("\r\n").ShouldAllBe(line => line.Length <= 76 && line.All(c => c >= ' ' && c <= '~' || c == '\t') && !line.EndsWith(' '));
            Decode(encoded).ShouldBe(string.Concat(Enumerable.Repeat(text, 9)).ReplaceLineEndings("\r\n"));
        }));

    private static string Decode(string encoded)
    {
        var bytes = new List<byte>();
        var text = encoded.Replace("=\r\n", string.Empty, StringComparison.Ordinal);
        var at = 0;
        while (at < text.Length)
        {
            var isEscape = text[at] == '=';
            bytes.Add(isEscape ? byte.Parse(text.AsSpan(at + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) : (byte)text[at]);
            at += isEscape ? 3 : 1;
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }
}
