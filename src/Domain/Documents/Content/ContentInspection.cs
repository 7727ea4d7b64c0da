namespace Interviews.Domain.Documents.Content;

/// <summary>Reads a file once, piece by piece, in bounded memory, and says which format it really is.</summary>
public sealed class ContentInspection
{
    /// <summary>How much of the beginning is wanted at once, in bytes.</summary>
    public const int HeadLength = 4096;

    private readonly List<(FileFormat Format, IContentProof? Proof)> _guesses;

    /// <param name="head">The first <see cref="HeadLength"/> bytes, or all of a shorter file. They are to be appended as well.</param>
    public ContentInspection(ReadOnlySpan<byte> head)
    {
        var format = Signatures.Of(head);
        _guesses = format is null ? [] : [(format, ProofOf(format))];
        if ((format is null || format == FileFormat.Text) && PdfBehindOther.MayBegin(head))
        {
            // It may be a text that speaks of such files, too.
            _guesses.Insert(0, (FileFormat.Pdf, new PdfBehindOther()));
        }
    }

    /// <summary>What the beginning says; nothing else can become of it.</summary>
    public IReadOnlyList<FileFormat> Guesses => [.. _guesses.Select(guess => guess.Format)];

    public void Append(ReadOnlySpan<byte> content)
    {
        foreach (var (_, proof) in _guesses)
        {
            proof?.Append(content);
        }
    }

    /// <returns>The format of the whole file; <c>null</c> when it is none that is known.</returns>
    public FileFormat? Conclude() => _guesses.Find(guess => guess.Proof is null || guess.Proof.Holds()).Format;

    private static IContentProof? ProofOf(FileFormat format) => format switch
    {
        _ when format == FileFormat.Text => new Utf8Text(),
        _ when format == FileFormat.Doc => new WordBinary(),
        _ when format == FileFormat.Docx => new ZipPackage(ZipPackage.IsWord),
        _ when format == FileFormat.Odt => new ZipPackage(ZipPackage.IsText),
        _ => null,
    };
}

/// <summary>Sees a whole file pass by, and says in the end whether it is what its beginning promised.</summary>
internal interface IContentProof
{
    void Append(ReadOnlySpan<byte> content);

    bool Holds();
}
