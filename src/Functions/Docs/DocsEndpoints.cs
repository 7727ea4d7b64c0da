using Interviews.Functions.Access;
using Interviews.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.Functions.Docs;

/// <summary><c>GET /openapi.json</c>, the contract, and <c>GET /docs</c>, the page to read and try it.</summary>
public static class DocsEndpoints
{
    [Function("OpenApi")]
    [Public]
    public static IResult Contract([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "openapi.json")] HttpRequest request) => Serve(request, "openapi.json");

    [Function("Docs")]
    [Public]
    public static IResult Page([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "docs")] HttpRequest request) => Serve(request, null);

    [Function("DocsAsset")]
    [Public]
    public static IResult Asset([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "docs/{file}")] HttpRequest request, string file) => Serve(request, file);

    private static IResult Serve(HttpRequest request, string? file)
    {
        var acceptsGzip = request.Headers.AcceptEncoding.Any(encoding => encoding?.Contains("gzip", StringComparison.OrdinalIgnoreCase) == true);
        if (DocsAssets.Get(file, acceptsGzip) is not { } asset)
        {
            return new ProblemResult(Domain.Refusal.NotFound("page", file ?? string.Empty));
        }

        var headers = request.HttpContext.Response.Headers;
        headers.ETag = $"\"{asset.ETag}\"";
        headers.Append("Vary", "Accept-Encoding");
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = DocsAssets.ContentSecurityPolicy;
        if (ETags.Knows(request.Headers.IfNoneMatch, asset.ETag))
        {
            return Results.StatusCode(StatusCodes.Status304NotModified);
        }

        if (asset.ContentEncoding is not null)
        {
            headers.ContentEncoding = asset.ContentEncoding;
        }

        return Results.Bytes(asset.Content, asset.ContentType);
    }
}
