using System.Net.Sockets;

namespace Interviews.Functions.Tests.WholeSystem.Conformance.Wire;

/// <summary>One request over a connection of its own. A client library would hide what this is about: framing, the case of names, interim answers.</summary>
internal sealed class RawConnection : IDisposable
{
    private readonly TcpClient _client = new() { NoDelay = true };

    private RawConnection()
    {
    }

    public static async Task<RawAnswer> SendAsync(Uri server, RawRequest request, CancellationToken cancellationToken)
    {
        using var connection = new RawConnection();
        await connection._client.ConnectAsync(server.Host, server.Port, cancellationToken);
        return await connection.AskAsync(request, cancellationToken);
    }

    public void Dispose() => _client.Dispose();

    private async Task<RawAnswer> AskAsync(RawRequest request, CancellationToken cancellationToken)
    {
        var stream = _client.GetStream();
        var reader = new AnswerReader(stream);
        await stream.WriteAsync(request.Head(), cancellationToken);
        var waits = request.Body?.IsAskedFor == true;
        var sending = waits ? Task.CompletedTask : SendBodyAsync(stream, request, cancellationToken);
        var answer = await reader.HeadAsync(cancellationToken);
        if (answer.Status == 100)
        {
            sending = waits ? SendBodyAsync(stream, request, cancellationToken) : sending;
            answer = await reader.HeadAsync(cancellationToken) with { WasAskedForBody = true };
        }

        answer = answer with { Body = await reader.BodyAsync(answer, request.Method, cancellationToken) };
        await sending;
        return answer;
    }

    /// <summary>A server that has answered need not take the rest.</summary>
    private async Task SendBodyAsync(NetworkStream stream, RawRequest request, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var piece in request.BodyPieces())
            {
                await stream.WriteAsync(piece, cancellationToken);
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
}
