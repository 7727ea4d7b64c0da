using Interviews.LocalHost.Worker;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Interviews.LocalHost.Http;

/// <summary>Serves the HTTP functions at the routes of their attributes.</summary>
internal static class HttpFunctions
{
    /// <exception cref="StartRefusedException">A route cannot be served; the message names the function.</exception>
    public static void Map(WebApplication app)
    {
        var invoker = app.Services.GetRequiredService<FunctionInvoker>();
        var logger = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Interviews.LocalHost.Http");
        var prefix = app.Services.GetRequiredService<HostJson>()["extensions:http:routePrefix"] ?? "api";
        var routes = new RouteTable();
        var endpoints = new List<Endpoint>();
        foreach (var function in app.Services.GetRequiredService<FunctionCatalog>().Of<HttpTriggerKind>())
        {
            var trigger = (HttpTriggerAttribute)function.Trigger;
            var pattern = HttpTriggerKind.Pattern(function, prefix);
            routes.Add(function, pattern, trigger.Methods ?? []);
            endpoints.Add(Endpoint(new HttpFunction(function, invoker, app.Services, logger), function, pattern, trigger.Methods ?? []));
        }

        app.UseRouting();
        app.Use(NotFoundForOtherMethods);
        ((IEndpointRouteBuilder)app).DataSources.Add(new DefaultEndpointDataSource(endpoints));
    }

    private static RouteEndpoint Endpoint(HttpFunction function, FunctionDescriptor descriptor, RoutePattern pattern, string[] methods)
    {
        var metadata = new List<object> { descriptor };
        if (methods.Length > 0)
        {
            metadata.Add(new HttpMethodMetadata(methods.Select(method => method.ToUpperInvariant())));
        }

        return new RouteEndpoint(function.ServeAsync, pattern, 0, new EndpointMetadataCollection(metadata), descriptor.Name);
    }

    /// <summary>Routing answers 405 by an endpoint of its own; the Functions host answers 404.</summary>
    private static Task NotFoundForOtherMethods(HttpContext http, RequestDelegate next)
    {
        if (http.GetEndpoint() is null or RouteEndpoint)
        {
            return next(http);
        }

        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
