using Interviews.Domain;
using Interviews.Functions.Access;
using Interviews.Functions.Http.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.Functions.Http.Routing;

/// <summary>
/// Every request that no other function serves: an address that is none is 404, another method 405 with <c>Allow</c>, and <c>OPTIONS</c> is told the methods (REQ-OPS-03).
/// </summary>
/// <remarks>
/// The Functions host does not weigh routes: it asks the functions one after the other, by the order of their names, and calls the first whose route and method fit. So the name
/// of this one has to be the last.
/// </remarks>
public sealed class UnservedRequest(FunctionRoutes routes)
{
    [Function("ZUnservedRequest")]
    [Public]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, Route = "{*path}")] HttpRequest request)
    {
        var path = PathOf(request);
        var served = routes.At(path);
        if (!served.IsServed && Redirection(request, path) is { } redirection)
        {
            return redirection;
        }

        var headers = request.HttpContext.Response.Headers;
        if (HttpMethods.IsOptions(request.Method) && served.Methods.Count > 0)
        {
            headers.Allow = served.Allow;
            if (served.Methods.Contains(HttpMethods.Patch))
            {
                headers["Accept-Patch"] = ContentTypes.Patches;
            }

            return Answer.NoContent;
        }

        if (served.IsServed)
        {
            headers.Allow = served.Allow;
            return new ProblemResult(new Refusal(ProblemCode.MethodNotAllowed, $"{request.Method} is not served at {request.Path}, which serves {served.Allow}."));
        }

        var reasons = served.Misfits.Count == 0 ? string.Empty : $": {string.Join(", ", served.Misfits)}";
        return new ProblemResult(new Refusal(RefusalCode.NotFound, $"There is nothing at {request.Path}{reasons}."));
    }

    /// <summary>To where the same is served, for clients of earlier paths.</summary>
    private IResult? Redirection(HttpRequest request, string path)
    {
        if (EarlierPaths.CounterpartOf(path)?.Split('?') is not { } counterpart || !routes.At(counterpart[0]).IsServed)
        {
            return null;
        }

        var prefix = request.Path.Value![..^path.Length];
        var query = counterpart.Length > 1 ? new QueryString($"?{counterpart[1]}").Add(QueryString.Create(request.Query)) : request.QueryString;
        return Results.Redirect(new PathString($"{prefix}{counterpart[0]}").ToUriComponent() + query, permanent: true, preserveMethod: true);
    }

    /// <summary>The path below the prefix of all routes.</summary>
    internal static string PathOf(HttpRequest request) => request.RouteValues.GetValueOrDefault("path") as string ?? string.Empty;
}
