using System.Globalization;
using System.Text;

namespace Interviews.Functions.Tests.WholeSystem.Conformance.Wire;

/// <summary>Reads answers off a connection, and no byte more than they have.</summary>
internal sealed class AnswerReader(Stream stream)
{
    private readonly byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;

    /// <summary>Status and headers; <see cref="RawAnswer.None"/> when the connection ends instead.</summary>
    public async Task<RawAnswer> HeadAsync(CancellationToken cancellationToken)
    {
        if (!await FillAsync(cancellationToken))
        {
            return RawAnswer.None;
        }

        var status = await LineAsync(cancellationToken);
        var headers = new List<(string, string)>();
        while (await LineAsync(cancellationToken) is { Length: > 0 } line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            headers.Add((line[..colon], line[(colon + 1)..].Trim()));
        }

        return new RawAnswer(status, headers, [], false);
    }

    public async Task<byte[]> BodyAsync(RawAnswer head, string method, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        if (method == "HEAD" || head.Status is 0 or 204 or 304)
        {
            return [];
        }

        if (head.Header("Content-Length") is { } length)
        {
            await CopyAsync(body, int.Parse(length, CultureInfo.InvariantCulture), cancellationToken);
        }
        else if (head.Header("Transfer-Encoding") == "chunked")
        {
            int chunk;
            while ((chunk = int.Parse(await LineAsync(cancellationToken), NumberStyles.HexNumber, CultureInfo.InvariantCulture)) > 0)
            {
                await CopyAsync(body, chunk, cancellationToken);
                await LineAsync(cancellationToken);
            }
        }
        else
        {
            while (await FillAsync(cancellationToken))
            {
                body.Write(_buffer, _start, _end - _start);
                _start = _end;
            }
        }

        return body.ToArray();
    }

    private async Task CopyAsync(MemoryStream to, int count, CancellationToken cancellationToken)
    {
        while (count > 0)
        {
            await NeedAsync(cancellationToken);
            var piece = Math.Min(count, _end - _start);
            to.Write(_buffer, _start, piece);
            _start += piece;
            count -= piece;
        }
    }

    private async Task<string> LineAsync(CancellationToken cancellationToken)
    {
        var line = new StringBuilder();
        while (true)
        {
            await NeedAsync(cancellationToken);
            var next = (char)_buffer[_start++];
            if (next == '\n')
            {
                return line.ToString().TrimEnd('\r');
            }

            line.Append(next);
        }
    }

    private async Task NeedAsync(CancellationToken cancellationToken)
    {
        if (!await FillAsync(cancellationToken))
        {
            throw new IOException("The connection ended in the middle of an answer.");
        }
    }

    /// <returns>Whether there is something to read.</returns>
    private async Task<bool> FillAsync(CancellationToken cancellationToken)
    {
        if (_start < _end)
        {
            return true;
        }

        try
        {
            (_start, _end) = (0, await stream.ReadAsync(_buffer, cancellationToken));
        }
        catch (IOException)
        {
            // Cut off, which says no more than an end.
            (_start, _end) = (0, 0);
        }

        return _end > 0;
    }
}
