namespace Interviews.Domain.Documents.Content;

/// <summary>
/// A PDF behind other bytes, such as a line break, a byte order mark or a printer's commands, as readers of PDF take it: its header is within the first 1,024 bytes,
/// and its end mark within as many at the end (ISO 32000-1, annex H, notes 13 and 18).
/// </summary>
internal sealed class PdfBehindOther : IContentProof
{
    private const int Reach = 1024;

    private static readonly byte[][] _programs =
    [
        [.. "MZ"u8], [0x7F, .. "ELF"u8], [.. "#!"u8],
        [0xFE, 0xED, 0xFA, 0xCE], [0xFE, 0xED, 0xFA, 0xCF], [0xCE, 0xFA, 0xED, 0xFE], [0xCF, 0xFA, 0xED, 0xFE], [0xCA, 0xFE, 0xBA, 0xBE],
    ];

    private readonly byte[] _tail = new byte[Reach];
    private int _count;

    /// <summary>Whether a file with this beginning can be one. What a system would run, or a browser, cannot.</summary>
    public static bool MayBegin(ReadOnlySpan<byte> head) =>
        head[..Math.Min(head.Length, Reach)].IndexOf("%PDF-"u8) > 0 && !IsProgram(head) && !Utf8Text.IsActive(head);

    public void Append(ReadOnlySpan<byte> content)
    {
        var last = content[^Math.Min(content.Length, Reach)..];
        var kept = Math.Min(_count, Reach - last.Length);
        _tail.AsSpan(_count - kept, kept).CopyTo(_tail);
        last.CopyTo(_tail.AsSpan(kept));
        _count = kept + last.Length;
    }

    public bool Holds() => _tail.AsSpan(0, _count).IndexOf("%%EOF"u8) >= 0;

    private static bool IsProgram(ReadOnlySpan<byte> head)
    {
        foreach (var program in _programs)
        {
            if (head.StartsWith(program))
            {
                return true;
            }
        }

        return false;
    }
}
