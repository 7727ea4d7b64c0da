using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Interviews.Benchmarks.Loads;

/// <summary>One keep-alive connection that asks and waits for the answer, with as little work of its own as possible.</summary>
internal sealed class HttpConnection : IDisposable
{
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] _buffer = new byte[128 * 1024];

    public HttpConnection(Uri server) => _socket.Connect(IPAddress.Loopback, server.Port);

    /// <exception cref="InvalidOperationException">The answer is not a 2xx.</exception>
    public void Exchange(ReadOnlySpan<byte> request)
    {
        _socket.Send(request);
        var received = 0;
        var answer = new HttpAnswer();
        do
        {
            if (received == _buffer.Length)
            {
                Array.Resize(ref _buffer, _buffer.Length * 2);
            }

            var count = _socket.Receive(_buffer.AsSpan(received));
            received = count > 0 ? received + count : throw new InvalidOperationException("The server closed the connection.");
        }
        while (!answer.IsComplete(_buffer.AsSpan(0, received)));

        if (_buffer[9] != (byte)'2')
        {
            throw new InvalidOperationException(Encoding.UTF8.GetString(_buffer.AsSpan(0, Math.Min(received, 600))));
        }
    }

    public void Dispose() => _socket.Dispose();
}
