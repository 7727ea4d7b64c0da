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
