using System.Text;
using Interviews.Domain.Documents;
using Interviews.Domain.Documents.Content;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Interviews.Infrastructure.Documents.Text;

/// <summary>PDF, Word documents (.docx) and plain text. Whatever is wrong with a file is told as its state: files come from anybody.</summary>
/// <param name="clock">By which patience ends.</param>
internal sealed class DocumentTextReader(TimeProvider clock) : IDocumentText
{
    public async Task<DocumentText> ReadAsync(Stream content, string mediaType, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(TextLimits.Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            // What a library makes of a file cannot be stopped within a page; nobody waits for it.
            return await Task.Run(() => Read(content, mediaType, either.Token), either.Token).WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return DocumentText.Failed(DocumentTextState.TooLarge);
        }
        catch (PdfDocumentEncryptedException)
        {
            return DocumentText.Failed(DocumentTextState.Encrypted);
        }
#pragma warning disable CA1031 // the libraries throw anything on a broken file
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            return DocumentText.Failed(DocumentTextState.Broken);
        }
    }

    private static DocumentText Read(Stream content, string mediaType, CancellationToken cancellationToken)
    {
        if (FileFormat.Pdf.MediaTypes.Contains(mediaType))
        {
            return Of(Pdf(content, cancellationToken));
        }

        if (FileFormat.Docx.MediaTypes.Contains(mediaType))
        {
            return Of(WordText.Of(content, cancellationToken));
        }

        return FileFormat.Text.MediaTypes.Contains(mediaType) ? Of(Plain(content)) : DocumentText.Failed(DocumentTextState.UnknownFormat);
    }

    private static DocumentText Of(string text) => text.Length == 0 ? DocumentText.Failed(DocumentTextState.Empty) : new DocumentText(DocumentTextState.Read, text);

    private static string Pdf(Stream content, CancellationToken cancellationToken)
    {
        using var document = PdfDocument.Open(content);
        return TextLimits.Join(
            Enumerable.Range(1, Math.Min(document.NumberOfPages, TextLimits.Pages)).Select(page => string.Join(' ', document.GetPage(page).GetWords().Select(word => word.Text))),
            cancellationToken);
    }

    private static string Plain(Stream content)
    {
        using var reader = new StreamReader(content, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        var buffer = new char[TextLimits.Characters];
        return new string(buffer, 0, reader.ReadBlock(buffer)).Trim();
    }
}
