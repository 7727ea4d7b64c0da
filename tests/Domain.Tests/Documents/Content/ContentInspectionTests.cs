using System.Text;
using FsCheck.Fluent;
using Interviews.Domain.Documents.Content;
using Shouldly;
using Xunit;

namespace Interviews.Domain.Tests.Documents.Content;

public sealed class ContentInspectionTests
{
    public static TheoryData<string> Known => [.. Files.Known.Keys];

    public static TheoryData<string> Unknown => [.. Files.Unknown.Keys];

    [Theory]
    [MemberData(nameof(Known))]
    public void Conclude_FileOfAFormat_IsThatFormat(string format) => (Inspect(Files.Known[format], 4096)?.Name).ShouldBe(format);

    [Theory]
    [MemberData(nameof(Unknown))]
    public void Conclude_AnythingElse_IsNoFormat(string what) => Inspect(Files.Unknown[what], 4096).ShouldBeNull();

    [Theory]
    [InlineData("qt  ", "mp42")]
    [InlineData("qt  ", "qt  ", "isom")]
    [InlineData("iso7", "mp42")]
    [InlineData("iso8", "isom")]
    [InlineData("iso9", "isom")]
    [InlineData("iso9")]
    [InlineData("3gp5", "isom", "3gp4")]
    [InlineData("av01", "iso6", "mp42")]
    [InlineData("cmfc", "dash", "isom")]
    public void Conclude_FilmThatIsCompatibleWithMp4_IsMp4(string brand, params string[] compatible) => Inspect(Files.IsoMedia(brand, compatible), 4096).ShouldBe(FileFormat.Mp4);

    [Theory]
    [InlineData("\n", 1)]
    [InlineData("\u00EF\u00BB\u00BF", 1)]
    [InlineData("x", 360)]
    [InlineData("\0", 1019)]
    [InlineData("\u001B%-12345X@PJL\r\n", 1)]
    public void Conclude_PdfBehindOtherBytes_IsPdf(string before, int times)
    {
        var file = Files.PdfBehind([.. Enumerable.Repeat(Encoding.Latin1.GetBytes(before), times).SelectMany(bytes => bytes)]);

        Inspect(file, 4096).ShouldBe(FileFormat.Pdf);
        Inspect(file, 7).ShouldBe(FileFormat.Pdf);
    }

    [Fact]
    public void Conclude_PdfBehindOtherBytesAndLong_IsFoundByItsEnd() =>
        Inspect([0, .. "%PDF-1.4\n"u8, .. new byte[200_000], .. "%%EOF\n"u8, .. new byte[1000]], 8192).ShouldBe(FileFormat.Pdf);

    [Fact]
    public void Conclude_TextThatSpeaksOfPdf_IsText() => Inspect([.. "A file that begins with %PDF-1.4 is one.\n"u8], 4096).ShouldBe(FileFormat.Text);

    [Fact]
    public void Known_Formats_AreAllThatAreTaken() =>
        Files.Known.Keys.ShouldBe(FileFormat.Documents.Concat(FileFormat.Recordings).Select(format => format.Name), ignoreOrder: true);

    [Fact]
    public void Conclude_HoweverTheFileIsCut_IsTheSame()
    {
        var files = Files.Known.Values.Concat(Files.Unknown.Values).Where(file => file.Length > 0).ToList();
        Action<(int File, int Piece)> same = cut =>
        {
            var file = files[cut.File];
            Inspect(file, cut.Piece).ShouldBe(Inspect(file, file.Length));
        };
        same.ShouldHoldFor(from file in Gen.Choose(0, files.Count - 1) from piece in Gen.Choose(1, 200) select (file, piece));
    }

    [Fact]
    public void Conclude_LargeWordDocument_IsFoundByTheDirectoryAtItsEnd() =>
        Inspect(Files.Zip(("[Content_Types].xml", ""), ("word/media/image1.png", new string('x', 300_000)), ("word/document.xml", "")), 8192).ShouldBe(FileFormat.Docx);

    [Fact]
    public void Conclude_TextThatTurnsBinaryFarBehindItsHead_IsNoFormat() =>
        Inspect([.. Enumerable.Repeat((byte)'a', 100_000), 0], 4096).ShouldBeNull();

    [Fact]
    public void Conclude_TextWhoseHeadEndsWithinACharacter_IsText() =>
        Inspect([.. Enumerable.Repeat((byte)'a', ContentInspection.HeadLength - 1), .. "é"u8], 4096).ShouldBe(FileFormat.Text);

    private static FileFormat? Inspect(byte[] file, int piece)
    {
        var inspection = new ContentInspection(file.AsSpan(0, Math.Min(file.Length, ContentInspection.HeadLength)));
        foreach (var part in file.Chunk(piece))
        {
            inspection.Append(part);
        }

        return inspection.Conclude();
    }
}
