using Microsoft.AspNetCore.Http;

namespace Interviews.LocalHost.Http;

/// <summary>The way of a request to the worker: on through the pipeline that it stands in, or over to the worker's own server.</summary>
internal sealed class RequestDelivery(RequestDelegate next)
{
    private HttpContext? _http;

    public Task DeliverAsync(HttpContext http)
    {
        _http = http;
        // The worker routes the request itself, on from here.
        http.SetEndpoint(null);
        return next(http);
    }

    /// <summary>Cuts the client off, unless it has its answer.</summary>
    public void Cut() => _http?.Abort();

    /// <summary>The server may use the context for another request from now on.</summary>
    public void Close() => _http = null;
}
