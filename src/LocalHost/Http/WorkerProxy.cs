using System.Net;
using Microsoft.AspNetCore.Http;
using Yarp.ReverseProxy.Forwarder;

namespace Interviews.LocalHost.Http;

/// <summary>Hands requests over to the server of an app in a process of its own, as the real host does.</summary>
internal sealed class WorkerProxy(IHttpForwarder forwarder) : IDisposable
{
    private static readonly ForwarderRequestConfig Config = new() { ActivityTimeout = TimeSpan.FromMinutes(4) };

    private readonly HttpMessageInvoker _client = new(new SocketsHttpHandler
    {
        UseProxy = false,
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        UseCookies = false,
        EnableMultipleHttp2Connections = true,
    });

    /// <summary>What the worker says of its server, or <c>null</c> when it has none.</summary>
    public string? Target { get; set; }

    public async Task ForwardAsync(HttpContext http)
    {
        var error = await forwarder.SendAsync(http, Target ?? throw new InvalidOperationException("The worker serves no HTTP."), _client, Config);
        if (error != ForwarderError.None && !http.RequestAborted.IsCancellationRequested && http.GetForwarderErrorFeature()?.Exception is { } exception)
        {
            throw new HttpRequestException($"The worker did not answer: {error}.", exception);
        }
    }

    public void Dispose() => _client.Dispose();
}
