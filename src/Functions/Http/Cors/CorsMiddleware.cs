using Interviews.Functions.Http.Routing;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace Interviews.Functions.Http.Cors;

/// <summary>
/// Lets pages of the configured origins read every answer, refusals too, with the headers that a client of this API needs; and answers their browsers, which ask first
/// (Fetch, section 3.2). Without a configured origin it says nothing.
/// </summary>
public sealed class CorsMiddleware(CorsOrigins origins, FunctionRoutes routes) : IFunctionsWorkerMiddleware
{
    private const string Exposed =
        "ETag, Location, Operation-Location, Idempotency-Replayed, Retry-After, RateLimit, RateLimit-Policy, Content-Disposition, Content-Range, WWW-Authenticate, Allow, Accept, Accept-Patch";

    private const string Taken =
        "Authorization, Content-Type, Content-Disposition, If-Match, If-None-Match, If-Range, Idempotency-Key, Range, traceparent, tracestate";

    /// <summary>In seconds; browsers keep what they were told no longer than two hours.</summary>
    private const string Remembered = "7200";

    public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (!origins.AreNone && context.GetHttpContext() is { } http)
        {
            Answer(http);
        }

        return next(context);
    }

    private void Answer(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.Append("Vary", "Origin");
        var origin = http.Request.Headers.Origin.ToString();
        if (!origins.Contain(origin))
        {
            return;
        }

        headers.AccessControlAllowOrigin = origin;
        if (!HttpMethods.IsOptions(http.Request.Method) || http.Request.Headers.AccessControlRequestMethod.Count == 0)
        {
            headers.AccessControlExposeHeaders = Exposed;
            return;
        }

        headers.AccessControlAllowMethods = routes.At(UnservedRequest.PathOf(http.Request)).Allow;
        headers.AccessControlAllowHeaders = Taken;
        headers.AccessControlMaxAge = Remembered;
    }
}
