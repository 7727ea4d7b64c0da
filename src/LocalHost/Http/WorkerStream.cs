using System.Net.Sockets;

namespace Interviews.LocalHost.Http;

/// <summary>
/// A connection to the worker's server. A server that has answered without the whole body hangs up sooner or later; the client takes that for
/// a failure and drops the answer, which has come already. What is sent after that goes nowhere instead, and a worker that has not answered is missed when its answer is read.
/// </summary>
internal sealed class WorkerStream(Socket socket) : NetworkStream(socket, ownsSocket: true)
{
    public static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(context.DnsEndPoint, cancellationToken);
            return new WorkerStream(socket);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            await base.WriteAsync(buffer, cancellationToken);
        }
        catch (IOException)
        {
            // It has hung up; its answer is what counts.
        }
    }
}
