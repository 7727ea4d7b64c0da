using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Interviews.Infrastructure.Documents.Text;

/// <summary>The paragraphs of a Word document, tables included.</summary>
internal static class WordText
{
    public static string Of(Stream content, CancellationToken cancellationToken)
    {
        using var document = WordprocessingDocument.Open(content, isEditable: false, new OpenSettings { MaxCharactersInPart = TextLimits.PartCharacters });
        return TextLimits.Join(document.MainDocumentPart?.Document?.Body?.Descendants<Paragraph>().Select(paragraph => paragraph.InnerText) ?? [], cancellationToken);
    }
}
