using Microsoft.AspNetCore.Http;

namespace Interviews.LocalHost.Http;

/// <summary>The way of a request to the worker: on through the pipeline that it stands in, or over to the worker's own server.</summary>
internal sealed class RequestDelivery(RequestDelegate next)
{
    public Task DeliverAsync(HttpContext http)
    {
        // The worker routes the request itself, on from here.
        http.SetEndpoint(null);
        return next(http);
    }
}
