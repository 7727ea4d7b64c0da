using System.Buffers.Text;

namespace Interviews.Benchmarks.Loads;

/// <summary>Finds the end of an HTTP/1.1 answer, sized or chunked, while it arrives.</summary>
internal struct HttpAnswer
{
    private int _head;
    private int _end;
    private bool _chunked;

    /// <param name="received">Everything received so far.</param>
    public bool IsComplete(ReadOnlySpan<byte> received)
    {
        if (_head == 0 && !ReadHead(received))
        {
            return false;
        }

        return _chunked ? SkipChunks(received) : received.Length >= _end;
    }

    private bool ReadHead(ReadOnlySpan<byte> received)
    {
        var length = received.IndexOf("\r\n\r\n"u8);
        if (length < 0)
        {
            return false;
        }

        _head = _end = length + 4;
        var size = received[.._head].IndexOf("\r\nContent-Length: "u8);
        if (size < 0)
        {
            _chunked = received[.._head].IndexOf("\r\nTransfer-Encoding: chunked"u8) >= 0;
        }
        else if (Utf8Parser.TryParse(received[(size + 18).._head], out int body, out _))
        {
            _end += body;
        }

        return true;
    }

    private bool SkipChunks(ReadOnlySpan<byte> received)
    {
        while (_end < received.Length)
        {
            var line = received[_end..].IndexOf("\r\n"u8);
            if (line < 0 || !Utf8Parser.TryParse(received.Slice(_end, line), out int size, out _, 'x'))
            {
                return false;
            }

            var next = _end + line + 2 + size + 2;
            if (next > received.Length)
            {
                return false;
            }

            _end = next;
            if (size == 0)
            {
                return true;
            }
        }

        return false;
    }
}
