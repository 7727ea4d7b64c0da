namespace Interviews.Domain.Documents.Content;

/// <summary>
/// A compound file (MS-CFB) with a stream called <c>WordDocument</c>. Installers and spreadsheets are compound files too. Entries of the directory have
/// 128 bytes and lie at multiples of that.
/// </summary>
internal sealed class WordBinary : IContentProof
{
    private const int EntryLength = 128;
    private const int NameLengthAt = 64;
    private const int TypeAt = 66;
    private const int StreamType = 2;

    private readonly byte[] _entry = new byte[EntryLength];
    private int _count;
    private bool _found;

    /// <summary>In UTF-16; the length that the entry gives counts the zero behind it.</summary>
    private static ReadOnlySpan<byte> Name => "W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0"u8;

    public void Append(ReadOnlySpan<byte> content)
    {
        while (!content.IsEmpty && !_found)
        {
            var taken = Math.Min(content.Length, EntryLength - _count);
            content[..taken].CopyTo(_entry.AsSpan(_count));
            content = content[taken..];
            _count += taken;
            if (_count == EntryLength)
            {
                _found = IsWordStream(_entry);
                _count = 0;
            }
        }
    }

    public bool Holds() => _found;

    private static bool IsWordStream(ReadOnlySpan<byte> entry) =>
        entry.StartsWith(Name) && entry[NameLengthAt] == Name.Length + 2 && entry[NameLengthAt + 1] == 0 && entry[TypeAt] == StreamType;
}
