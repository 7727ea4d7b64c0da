using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Http;
using Yarp.ReverseProxy.Forwarder;

namespace Interviews.LocalHost.Http;

/// <summary>Hands requests over to the server of an app in a process of its own, as the real host does.</summary>
internal sealed class WorkerProxy(IHttpForwarder forwarder) : IDisposable
{
    private static readonly ForwarderRequestConfig Config = new() { ActivityTimeout = TimeSpan.FromMinutes(4) };

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(10);

    private readonly HttpMessageInvoker _client = new(new SocketsHttpHandler
    {
        ConnectCallback = WorkerStream.ConnectAsync,
        UseProxy = false,
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        UseCookies = false,
        EnableMultipleHttp2Connections = true,
        // As Kestrel reads and writes them on either side.
        RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8,
        ResponseHeaderEncodingSelector = (_, _) => Encoding.UTF8,
        // The worker says that it wants the body, or answers without it: guessing after a while would ask the caller for a body that nobody reads.
        Expect100ContinueTimeout = Timeout.InfiniteTimeSpan,
    });

    private string? _target;

    /// <summary>Takes the worker's server as the target once it listens: the worker tells its functions before that.</summary>
    public async Task OpenAsync(Uri target, CancellationToken cancellationToken)
    {
        while (!await ListensAsync(target, cancellationToken))
        {
            await Task.Delay(Look, TimeProvider.System, cancellationToken);
        }

        _target = target.ToString();
    }

    public async Task ForwardAsync(HttpContext http)
    {
        var error = await forwarder.SendAsync(http, _target ?? throw new InvalidOperationException("The worker serves no HTTP."), _client, Config, AskBeforeBody);
        // What the client did wrong has been answered, with 400 for a body that cannot be read.
        if (error is not (ForwarderError.None or ForwarderError.RequestBodyClient) && !http.RequestAborted.IsCancellationRequested && http.GetForwarderErrorFeature()?.Exception is { } exception)
        {
            throw new HttpRequestException($"The worker did not answer: {error}.", exception);
        }
    }

    public void Dispose() => _client.Dispose();

    /// <summary>A body that the worker refuses is not sent, and its answer is read while one that it takes is being sent.</summary>
    private static ValueTask AskBeforeBody(HttpContext http, HttpRequestMessage request)
    {
        if (request.Content is not null)
        {
            request.Headers.ExpectContinue = true;
        }

        return ValueTask.CompletedTask;
    }

    private static async Task<bool> ListensAsync(Uri target, CancellationToken cancellationToken)
    {
        using var connection = new TcpClient();
        try
        {
            await connection.ConnectAsync(target.Host, target.Port, cancellationToken);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
