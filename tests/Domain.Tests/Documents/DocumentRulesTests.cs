using Interviews.Domain.Documents;
using Interviews.Domain.Documents.Content;
using Shouldly;
using Xunit;

namespace Interviews.Domain.Tests.Documents;

public sealed class DocumentRulesTests
{
    private static readonly DocumentLimits _limits = new();

    [Theory]
    [InlineData("cv.pdf")]
    [InlineData("Lebenslauf – Zoë Müller (2026).pdf")]
    [InlineData("履歴書.pdf")]
    [InlineData("👩‍💻.pdf")]
    public void CheckName_FileName_IsTaken(string name) => DocumentRules.CheckName(name).ShouldBeNull();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("..")]
    [InlineData("../cv.pdf")]
    [InlineData("C:\\fakepath\\cv.pdf")]
    [InlineData("a\u0000b.pdf")]
    [InlineData("a\nb.pdf")]
    [InlineData("a\u2028b.pdf")]
    [InlineData("cv\u202Efdp.exe")]
    [InlineData("\uD800.pdf")]
    public void CheckName_PathOrTrick_IsRefused(string? name) => DocumentRules.CheckName(name)!.Errors.Keys.ShouldBe(["name"]);

    [Fact]
    public void CheckName_Longest_IsTaken() => DocumentRules.CheckName(new string('x', DocumentRules.LongestName)).ShouldBeNull();

    [Fact]
    public void CheckName_LongerThanLongest_IsRefused() => DocumentRules.CheckName(new string('x', DocumentRules.LongestName + 1))!.Code.ShouldBe(RefusalCode.ValidationFailed);

    [Theory]
    [InlineData(DocumentKind.Resume, 10L * 1024 * 1024)]
    [InlineData(DocumentKind.Recording, 2L * 1024 * 1024 * 1024)]
    public void CheckSize_AtAndAboveTheLimit_TellsTheLimit(DocumentKind kind, long limit)
    {
        DocumentRules.CheckSize(limit, kind, _limits).ShouldBeNull();

        var refusal = DocumentRules.CheckSize(limit + 1, kind, _limits)!;

        refusal.Code.ShouldBe(RefusalCode.PayloadTooLarge);
        refusal.Extensions["limit"].ShouldBe(limit);
    }

    [Fact]
    public void CheckPartSize_AtAndAboveTheLimit_TellsTheLimit()
    {
        DocumentRules.CheckPartSize(_limits.LargestPart, _limits).ShouldBeNull();
        var refusal = DocumentRules.CheckPartSize(_limits.LargestPart + 1, _limits)!;

        (refusal.Code, refusal.Extensions["limit"]).ShouldBe((RefusalCode.PayloadTooLarge, _limits.LargestPart));
        DocumentRules.CheckPartSize(0, _limits)!.Errors.Keys.ShouldBe(["body"]);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(10_000, true)]
    [InlineData(0, false)]
    [InlineData(10_001, false)]
    [InlineData(null, false)]
    public void CheckPartNumber_TakesOneToTheMost(int? number, bool taken) => (DocumentRules.CheckPartNumber(number) is null).ShouldBe(taken);

    [Fact]
    public void CheckSize_Empty_IsInvalid() => DocumentRules.CheckSize(0, DocumentKind.Resume, _limits)!.Errors.Keys.ShouldBe(["file"]);

    [Fact]
    public void MediaType_Undeclared_IsTheFormatsOwn() => DocumentRules.MediaType(FileFormat.Pdf, null, DocumentKind.Resume).Value.ShouldBe("application/pdf");

    [Fact]
    public void MediaType_DeclaredInOtherCase_IsTheKnownSpelling() => DocumentRules.MediaType(FileFormat.Text, "Text/Markdown", DocumentKind.Guide).Value.ShouldBe("text/markdown");

    [Theory]
    [InlineData("image/png")]
    [InlineData("text/html")]
    [InlineData("application/x-msdownload")]
    public void MediaType_DeclaredAsSomethingElse_IsUnsupported(string declared) =>
        DocumentRules.MediaType(FileFormat.Pdf, declared, DocumentKind.Resume).ShouldBeRefused(RefusalCode.UnsupportedMediaType, "contentType");

    public static TheoryData<string, string> Aliases =>
        new(FileFormat.Documents.Concat(FileFormat.Recordings).SelectMany(format => format.Aliases, (format, alias) => (format.Name, alias)));

    [Theory]
    [MemberData(nameof(Aliases))]
    public void MediaType_DeclaredByAnAlias_IsTheFormatsOwn(string name, string alias)
    {
        var (kind, format) = FileFormat.Documents.FirstOrDefault(known => known.Name == name) is { } document
            ? (DocumentKind.Resume, document)
            : (DocumentKind.Recording, FileFormat.Recordings.Single(known => known.Name == name));

        DocumentRules.MediaType(format, alias.ToUpperInvariant(), kind).ShouldBeAccepted().ShouldBe(format.MediaTypes[0]);
    }

    [Fact]
    public void MediaType_FormatOfAnotherKind_IsUnsupported()
    {
        DocumentRules.MediaType(FileFormat.Mp4, null, DocumentKind.Resume).ShouldBeRefused(RefusalCode.UnsupportedMediaType, "contentType");
        DocumentRules.MediaType(FileFormat.Pdf, null, DocumentKind.Recording).ShouldBeRefused(RefusalCode.UnsupportedMediaType, "contentType");
    }

    [Theory]
    [InlineData("photo.jpg")]
    [InlineData("photo.JPEG")]
    [InlineData("photo.jpe")]
    [InlineData("photo.jfif")]
    public void CheckEnding_OfAPhoto_MayBeAnyThatProgramsGive(string name) => DocumentRules.CheckEnding(name, FileFormat.Jpeg).ShouldBeNull();

    [Theory]
    [InlineData("notes.txt", true)]
    [InlineData("NOTES.MD", true)]
    [InlineData("notes.bat", false)]
    [InlineData("notes.html", false)]
    [InlineData("notes", false)]
    public void CheckEnding_OfAText_MustBeATexts(string name, bool taken) => (DocumentRules.CheckEnding(name, FileFormat.Text) is null).ShouldBe(taken);
}
