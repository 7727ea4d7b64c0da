using Interviews.LocalHost.Functions;
using Interviews.LocalHost.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Interviews.LocalHost.Http;

/// <summary>
/// The routes of the HTTP functions. Of several that fit a request, the Functions host calls the function whose name comes first (issue 9876 of its repository), and so does
/// this one: it does not weigh routes as ASP.NET Core does.
/// </summary>
internal sealed class FunctionRoutes(FunctionCatalog catalog, HostJson host, HttpInvocation invocation)
{
    /// <exception cref="HostStartupException">A route cannot be served; the message names the function.</exception>
    public IReadOnlyList<Endpoint> Endpoints()
    {
        var prefix = (host["extensions:http:routePrefix"] ?? "api").Trim('/');
        var routes = new RouteTable();
        var endpoints = new List<Endpoint>();
        foreach (var (order, function) in catalog.Of("httpTrigger").OrderBy(function => function.Name, StringComparer.OrdinalIgnoreCase).Index())
        {
            var pattern = Pattern(function, prefix);
            var methods = function.Trigger.Texts("methods");
            routes.Add(function, pattern, methods);
            endpoints.Add(Endpoint(function, pattern, methods, order));
        }

        return endpoints;
    }

    private static RoutePattern Pattern(FunctionInfo function, string prefix)
    {
        var route = (function.Trigger.Text("route") ?? function.Name).Trim('/');
        try
        {
            return RoutePatternFactory.Parse($"{prefix}/{route}".Trim('/'));
        }
        catch (RoutePatternException e)
        {
            throw new HostStartupException($"{function} has a route that cannot be read: {e.Message}");
        }
    }

    private RouteEndpoint Endpoint(FunctionInfo function, RoutePattern pattern, string[] methods, int order)
    {
        var metadata = methods.Length > 0
            ? new EndpointMetadataCollection(new HttpMethodMetadata(methods.Select(method => method.ToUpperInvariant())))
            : EndpointMetadataCollection.Empty;
        return new RouteEndpoint(http => invocation.AnswerAsync(http, function), pattern, order, metadata, function.Name);
    }
}
