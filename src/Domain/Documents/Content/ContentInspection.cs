namespace Interviews.Domain.Documents.Content;

/// <summary>Reads a file once, piece by piece, in bounded memory, and says which format it really is.</summary>
public sealed class ContentInspection
{
    /// <summary>How much of the beginning is wanted at once, in bytes.</summary>
    public const int HeadLength = 4096;

    private readonly IContentProof? _proof;

    /// <param name="head">The first <see cref="HeadLength"/> bytes, or all of a shorter file. They are to be appended as well.</param>
    public ContentInspection(ReadOnlySpan<byte> head)
    {
        Guess = Signatures.Of(head);
        _proof = Guess switch
        {
            _ when Guess == FileFormat.Text => new Utf8Text(),
            _ when Guess == FileFormat.Doc => new WordBinary(),
            _ when Guess == FileFormat.Docx => new ZipPackage(ZipPackage.IsWord),
            _ when Guess == FileFormat.Odt => new ZipPackage(ZipPackage.IsText),
            _ => null,
        };
    }

    /// <summary>What the beginning says; nothing else can become of it.</summary>
    public FileFormat? Guess { get; }

    public void Append(ReadOnlySpan<byte> content) => _proof?.Append(content);

    /// <returns>The format of the whole file; <c>null</c> when it is none that is known.</returns>
    public FileFormat? Conclude() => _proof is null || _proof.Holds() ? Guess : null;
}

/// <summary>Sees a whole file pass by, and says in the end whether it is what its beginning promised.</summary>
internal interface IContentProof
{
    void Append(ReadOnlySpan<byte> content);

    bool Holds();
}
