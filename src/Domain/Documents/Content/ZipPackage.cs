using System.Buffers.Binary;
using System.Text;

namespace Interviews.Domain.Documents.Content;

/// <summary>
/// A ZIP archive (APPNOTE.TXT 6.3) whose directory, at its end, lists what a kind of document has to have. The directory must fit into the last 64 KiB, which is
/// enough for some 700 parts; ZIP64 is not needed for files of this size.
/// </summary>
internal sealed class ZipPackage(Predicate<IReadOnlyCollection<string>> isDocument) : IContentProof
{
    private const int TailLength = 64 * 1024;
    private const int EndLength = 22;
    private const int EntryLength = 46;

    private readonly byte[] _tail = new byte[2 * TailLength];
    private int _count;
    private long _total;

    /// <summary>ODF 1.3 part 2, section 3.3: the first part is called <c>mimetype</c>, and is stored as it is.</summary>
    public static bool IsOpenDocument(ReadOnlySpan<byte> head) =>
        head.Length > 30 && head[30..].StartsWith("mimetypeapplication/vnd.oasis.opendocument.text"u8) && !head[30..].StartsWith("mimetypeapplication/vnd.oasis.opendocument.text-"u8);

    /// <summary>Office Open XML with a body of words, and without macros.</summary>
    public static bool IsWord(IReadOnlyCollection<string> parts) =>
        parts.Contains("[Content_Types].xml")
        && parts.Any(part => part.StartsWith("word/document", StringComparison.Ordinal) && part.EndsWith(".xml", StringComparison.Ordinal))
        && !parts.Any(part => part.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase));

    /// <summary>OpenDocument without macros.</summary>
    public static bool IsText(IReadOnlyCollection<string> parts) =>
        parts.Contains("content.xml")
        && !parts.Any(part => part.StartsWith("Basic/", StringComparison.Ordinal) || part.StartsWith("Scripts/", StringComparison.Ordinal));

    public void Append(ReadOnlySpan<byte> content)
    {
        _total += content.Length;
        while (!content.IsEmpty)
        {
            if (_count == _tail.Length)
            {
                _tail.AsSpan(TailLength).CopyTo(_tail);
                _count = TailLength;
            }

            var taken = Math.Min(content.Length, _tail.Length - _count);
            content[..taken].CopyTo(_tail.AsSpan(_count));
            content = content[taken..];
            _count += taken;
        }
    }

    public bool Holds() => Parts(_tail.AsSpan(0, _count)) is { } parts && isDocument(parts);

    /// <returns>The names in the directory; <c>null</c> when there is none that fits the archive.</returns>
    private HashSet<string>? Parts(ReadOnlySpan<byte> tail)
    {
        if (EndAt(tail) is not { } end)
        {
            return null;
        }

        var (count, size, offset) = (
            BinaryPrimitives.ReadUInt16LittleEndian(tail[(end + 10)..]),
            BinaryPrimitives.ReadUInt32LittleEndian(tail[(end + 12)..]),
            BinaryPrimitives.ReadUInt32LittleEndian(tail[(end + 16)..]));
        var endInArchive = _total - tail.Length + end;
        return size <= end && offset + (long)size == endInArchive ? Names(tail[(end - (int)size)..end], count) : null;
    }

    /// <summary>The record that ends the archive; a comment behind it must reach to the very end.</summary>
    private static int? EndAt(ReadOnlySpan<byte> tail)
    {
        for (var at = tail.Length - EndLength; at >= 0; at--)
        {
            if (tail[at..].StartsWith("PK\u0005\u0006"u8) && at + EndLength + BinaryPrimitives.ReadUInt16LittleEndian(tail[(at + 20)..]) == tail.Length)
            {
                return at;
            }
        }

        return null;
    }

    private static HashSet<string>? Names(ReadOnlySpan<byte> directory, int count)
    {
        var names = new HashSet<string>();
        for (var i = 0; i < count; i++)
        {
            if (directory.Length < EntryLength || !directory.StartsWith("PK\u0001\u0002"u8))
            {
                return null;
            }

            var name = BinaryPrimitives.ReadUInt16LittleEndian(directory[28..]);
            var length = EntryLength + name + BinaryPrimitives.ReadUInt16LittleEndian(directory[30..]) + BinaryPrimitives.ReadUInt16LittleEndian(directory[32..]);
            if (directory.Length < length)
            {
                return null;
            }

            names.Add(Encoding.UTF8.GetString(directory.Slice(EntryLength, name)));
            directory = directory[length..];
        }

        return directory.IsEmpty ? names : null;
    }
}
