using Interviews.LocalHost.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Interviews.LocalHost.Http;

/// <summary>What stands before the worker: the routes of its functions and of <c>/admin</c>, and pages. Everything else is answered 404 here, as by the real host.</summary>
internal sealed class Front
{
    private readonly RequestDelegate _pipeline;

    public Front(IServiceProvider services, IReadOnlyList<Endpoint> endpoints, StaticPages? pages)
    {
        var app = new ApplicationBuilder(services);
        app.UseRouting();
        app.Use(NotFoundForOtherMethods);
        app.UseEndpoints(routes => routes.DataSources.Add(new DefaultEndpointDataSource(endpoints)));
        pages?.Use(app);
        app.Run(NotFound);
        _pipeline = app.Build();
    }

    public Task HandleAsync(HttpContext http, RequestDelegate deliver)
    {
        http.Features.Set(new RequestDelivery(deliver));
        return _pipeline(http);
    }

    /// <summary>Routing answers 405 by an endpoint of its own; the Functions host answers 404.</summary>
    private static Task NotFoundForOtherMethods(HttpContext http, RequestDelegate next) =>
        http.GetEndpoint() is null or RouteEndpoint ? next(http) : NotFound(http);

    private static Task NotFound(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
