using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Interviews.Functions.Tests.Conformance.Wire;

/// <summary>One request over a connection of its own. A client library would hide what this is about: framing, the case of names, interim answers.</summary>
internal sealed class RawConnection : IDisposable
{
    private readonly TcpClient _client = new() { NoDelay = true };
    private readonly byte[] _buffer = new byte[64 * 1024];
    private Stream _stream = Stream.Null;
    private int _start;
    private int _end;

    private RawConnection()
    {
    }

    /// <param name="server">Host and port; a name is looked up.</param>
    public static async Task<RawAnswer> SendAsync(Uri server, RawRequest request, CancellationToken cancellationToken)
    {
        using var connection = new RawConnection();
        await connection._client.ConnectAsync(server.Host.Trim('[', ']'), server.Port, cancellationToken);
        connection._stream = connection._client.GetStream();
        return await connection.AskAsync(request, cancellationToken);
    }

    public void Dispose() => _client.Dispose();

    private async Task<RawAnswer> AskAsync(RawRequest request, CancellationToken cancellationToken)
    {
        await _stream.WriteAsync(request.Head(), cancellationToken);
        var waits = request.Body?.IsAskedFor == true;
        var sending = waits ? Task.CompletedTask : SendBodyAsync(request, cancellationToken);
        if (!await FillAsync(cancellationToken))
        {
            return RawAnswer.None;
        }

        var (status, headers) = await HeadAsync(cancellationToken);
        var continued = status.Contains(" 100 ", StringComparison.Ordinal);
        if (continued)
        {
            sending = waits ? SendBodyAsync(request, cancellationToken) : sending;
            (status, headers) = await HeadAsync(cancellationToken);
        }

        var answer = new RawAnswer(status, headers, [], continued);
        answer = answer with { Body = await BodyAsync(request, answer, cancellationToken) };
        await sending;
        return answer;
    }

    /// <summary>A server that has answered need not take the rest.</summary>
    private async Task SendBodyAsync(RawRequest request, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var piece in request.BodyPieces())
            {
                await _stream.WriteAsync(piece, cancellationToken);
            }

            if (request.Body?.Announced is not null)
            {
                _client.Client.Shutdown(SocketShutdown.Send);
            }
        }
        catch (IOException)
        {
            // It has hung up; its answer is what counts.
        }
    }

    private async Task<(string Status, List<(string Name, string Value)> Headers)> HeadAsync(CancellationToken cancellationToken)
    {
        var status = await LineAsync(cancellationToken);
        var headers = new List<(string, string)>();
        while (await LineAsync(cancellationToken) is { Length: > 0 } line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            headers.Add((line[..colon], line[(colon + 1)..].Trim()));
        }

        return (status, headers);
    }

    private async Task<byte[]> BodyAsync(RawRequest request, RawAnswer head, CancellationToken cancellationToken)
    {
        if (request.Method == "HEAD" || head.Status is 204 or 304)
        {
            return [];
        }

        using var body = new MemoryStream();
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
        if (_start == _end && !await FillAsync(cancellationToken))
        {
            throw new IOException("The connection ended in the middle of an answer.");
        }
    }

    private async Task<bool> FillAsync(CancellationToken cancellationToken)
    {
        if (_start < _end)
        {
            return true;
        }

        try
        {
            (_start, _end) = (0, await _stream.ReadAsync(_buffer, cancellationToken));
        }
        catch (IOException)
        {
            // It was cut off, which says no more than an end.
            (_start, _end) = (0, 0);
        }

        return _end > 0;
    }
}
