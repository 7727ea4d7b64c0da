using System.Buffers;
using System.Text;

namespace Interviews.Domain.Documents.Content;

/// <summary>Text in UTF-8 without control characters, which is not HTML, SVG or a script.</summary>
internal sealed class Utf8Text : IContentProof
{
    private const int LongestRune = 4;

    private static readonly string[] _active = ["<!doctype", "<html", "<head", "<body", "<script", "<iframe", "<svg", "<?xml", "#!"];

    private readonly byte[] _carried = new byte[LongestRune];
    private int _carriedCount;
    private bool _broken;

    /// <summary>Whether a file with this beginning can be such a text.</summary>
    public static bool MayBegin(ReadOnlySpan<byte> head)
    {
        if (head.IsEmpty)
        {
            return false;
        }

        var text = new Utf8Text();
        text.Append(head);
        return !text._broken && !IsActive(head);
    }

    /// <summary>Whether it begins as something that a browser or a shell would run.</summary>
    public static bool IsActive(ReadOnlySpan<byte> head)
    {
        var begins = Encoding.UTF8.GetString(head).TrimStart('\uFEFF', ' ', '\t', '\r', '\n', '\f');
        return Array.Exists(_active, opening => begins.StartsWith(opening, StringComparison.OrdinalIgnoreCase));
    }

    public void Append(ReadOnlySpan<byte> content)
    {
        while (_carriedCount > 0 && !content.IsEmpty && !_broken)
        {
            _carried[_carriedCount++] = content[0];
            content = content[1..];
            var status = Rune.DecodeFromUtf8(_carried.AsSpan(0, _carriedCount), out var rune, out _);
            _broken = status == OperationStatus.InvalidData || (status == OperationStatus.Done && !IsText(rune));
            _carriedCount = status == OperationStatus.NeedMoreData ? _carriedCount : 0;
        }

        while (!content.IsEmpty && !_broken)
        {
            var status = Rune.DecodeFromUtf8(content, out var rune, out var length);
            if (status == OperationStatus.NeedMoreData)
            {
                content.CopyTo(_carried);
                _carriedCount = content.Length;
                return;
            }

            _broken = status != OperationStatus.Done || !IsText(rune);
            content = content[length..];
        }
    }

    public bool Holds() => !_broken && _carriedCount == 0;

    private static bool IsText(Rune rune) => !Rune.IsControl(rune) || rune.Value is '\t' or '\n' or '\r' or '\f';
}
