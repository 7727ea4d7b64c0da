namespace Interviews.Domain.Documents;

/// <summary>Reads what is written in a document.</summary>
public interface IDocumentText
{
    /// <param name="content">Can seek, and is left open: a reading that took too long may go on for a while.</param>
    /// <param name="mediaType">That of the document, as it was seen when it was uploaded.</param>
    Task<DocumentText> ReadAsync(Stream content, string mediaType, CancellationToken cancellationToken);
}

/// <param name="Text">Empty unless it was read; cut where the document is longer than is read.</param>
public sealed record DocumentText(DocumentTextState State, string Text)
{
    public static DocumentText Failed(DocumentTextState state) => new(state, string.Empty);
}

/// <summary>What became of reading a document.</summary>
public enum DocumentTextState
{
    Read,

    /// <summary>There is nothing to read, or no words in it, as in a scanned page.</summary>
    Empty,

    /// <summary>A password protects it.</summary>
    Encrypted,

    Broken,

    /// <summary>A format that nobody here reads.</summary>
    UnknownFormat,

    /// <summary>Larger, or slower to read, than one may be.</summary>
    TooLarge,
}
