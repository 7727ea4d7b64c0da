using System.Text.Json;
using System.Text.Json.Nodes;
using Interviews.Domain;
using Interviews.Infrastructure.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Interviews.Functions.Http;

/// <summary>A refusal as an RFC 9457 problem document, with its stable <c>code</c>, per-field <c>errors</c> and the <c>traceId</c>.</summary>
internal sealed class ProblemResult(Refusal refusal) : IResult
{
    public Refusal Refusal { get; } = refusal;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var problem = new JsonObject
        {
            ["type"] = $"urn:interviews:problem:{Refusal.Code}",
            ["title"] = ProblemCode.Title(Refusal.Code),
            ["status"] = ProblemCode.Status(Refusal.Code),
            ["detail"] = Refusal.Detail,
            ["instance"] = httpContext.Request.Path.Value,
            ["code"] = Refusal.Code,
            ["traceId"] = httpContext.TraceIdentifier,
        };
        if (Refusal.Errors.Count > 0)
        {
            problem["errors"] = JsonSerializer.SerializeToNode(Refusal.Errors, ApiJson.Options);
        }

        foreach (var (name, value) in Refusal.Extensions)
        {
            problem[name] = JsonSerializer.SerializeToNode(value, ApiJson.Options);
        }

        httpContext.Response.StatusCode = ProblemCode.Status(Refusal.Code);
        httpContext.Response.ContentType = "application/problem+json";
        if (Refusal.Code is RefusalCode.IdempotencyInFlight or AccessRefusal.Unavailable)
        {
            // Whoever refuses may have said how long already.
            httpContext.Response.Headers.TryAdd("Retry-After", "1");
        }

        await httpContext.Response.WriteAsync(problem.ToJsonString(ApiJson.Options), httpContext.RequestAborted);
    }

    /// <summary>In the place of a content, which the framework refused with a status and no body.</summary>
    public Task ExecuteInsteadOfContentAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentLength = null;
        httpContext.Response.Headers.ContentDisposition = StringValues.Empty;
        return ExecuteAsync(httpContext);
    }
}
