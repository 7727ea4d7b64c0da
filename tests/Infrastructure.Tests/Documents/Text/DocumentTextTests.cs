using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Interviews.Domain.Documents;
using Interviews.Infrastructure.Documents.Text;
using Shouldly;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;
using Xunit;

namespace Interviews.Infrastructure.Tests.Documents.Text;

/// <summary>REQ-QUE-02: what a résumé says is read, and what is wrong with its file is told.</summary>
public sealed class DocumentTextTests
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private readonly DocumentTextReader _reader = new(TimeProvider.System);

    [Fact]
    public async Task Pdf_OfSeveralPages_IsReadInWords() =>
        (await ReadAsync(Pdf("React and Node.js", "Databases"), "application/pdf")).ShouldBe(new DocumentText(DocumentTextState.Read, "React and Node.js\nDatabases"));

    [Fact]
    public async Task Pdf_WithManyPages_IsReadUpToItsBound()
    {
        var text = await ReadAsync(Pdf([.. Enumerable.Range(1, 40).Select(page => $"page{page}.")]), "application/pdf");

        text.Text.ShouldContain("page30.");
        text.Text.ShouldNotContain("page31.");
    }

    [Fact]
    public async Task Pdf_WithAPassword_IsToldAsEncrypted()
    {
        var encrypted = Encoding.Latin1.GetString(Pdf("Secret"))
            .Replace("trailer\n<<", $"trailer\n<< /ID [<{new string('A', 32)}> <{new string('A', 32)}>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{new string('B', 64)}> /U <{new string('C', 64)}> >>", StringComparison.Ordinal);
        encrypted.ShouldContain("/Encrypt");

        (await ReadAsync(Encoding.Latin1.GetBytes(encrypted), "application/pdf")).State.ShouldBe(DocumentTextState.Encrypted);
    }

    [Fact]
    public async Task Pdf_WithoutWords_IsToldAsEmpty() => (await ReadAsync(Pdf(string.Empty), "application/pdf")).State.ShouldBe(DocumentTextState.Empty);

    [Theory]
    [InlineData("application/pdf", "%PDF-1.7\nnothing of a document")]
    [InlineData(Word, "PK no archive")]
    public async Task File_ThatIsBroken_IsToldAsThat(string mediaType, string content) =>
        (await ReadAsync(Encoding.UTF8.GetBytes(content), mediaType)).State.ShouldBe(DocumentTextState.Broken);

    [Fact]
    public async Task Pdf_CutAnywhere_IsNeverAnException()
    {
        var whole = Pdf("React and Node.js");
        for (var length = 0; length < whole.Length; length += 97)
        {
            (await ReadAsync(whole[..length], "application/pdf")).State.ShouldBeOneOf(DocumentTextState.Broken, DocumentTextState.Empty, DocumentTextState.Read);
        }
    }

    [Fact]
    public async Task WordDocument_ItsParagraphsAndTables_AreRead()
    {
        using var file = new MemoryStream();
        using (var document = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            document.AddMainDocumentPart().Document = new Document(new Body(
                new Paragraph(new Run(new DocumentFormat.OpenXml.Wordprocessing.Text("Kubernetes"))),
                new Table(new TableRow(new TableCell(new Paragraph(new Run(new DocumentFormat.OpenXml.Wordprocessing.Text("2019 to 2024"))))))));
        }

        (await ReadAsync(file.ToArray(), Word)).ShouldBe(new DocumentText(DocumentTextState.Read, "Kubernetes\n2019 to 2024"));
    }

    [Fact]
    public async Task PlainText_LongerThanIsRead_IsCut() =>
        (await ReadAsync(Encoding.UTF8.GetBytes(new string('é', TextLimits.Characters + 10)), "text/plain")).Text.Length.ShouldBe(TextLimits.Characters);

    [Fact]
    public async Task Picture_IsAFormatThatNobodyReads() => (await ReadAsync([1, 2, 3], "image/png")).State.ShouldBe(DocumentTextState.UnknownFormat);

    private static byte[] Pdf(params string[] pages)
    {
        using var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        foreach (var text in pages)
        {
            var page = builder.AddPage(UglyToad.PdfPig.Content.PageSize.A4);
            if (text.Length > 0)
            {
                page.AddText(text, 12, new PdfPoint(50, 700), font);
            }
        }

        return builder.Build();
    }

    private async Task<DocumentText> ReadAsync(byte[] content, string mediaType)
    {
        using var stream = new MemoryStream(content);
        return await _reader.ReadAsync(stream, mediaType, TestContext.Current.CancellationToken);
    }
}
