using Interviews.Functions.Http.Routing;
using Interviews.Functions.Tests.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Constraints;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Http.Routing;

/// <summary>
/// The routes as the Functions host tries them (<c>WebScriptHostHttpRoutesManager</c>): those of the functions one after the other, in order of the functions' names, and the first
/// whose route and method fit is called, whatever comes behind it.
/// </summary>
public sealed class FunctionsHostRoutingTests
{
    private static readonly ServiceProvider _services = new ServiceCollection().AddLogging().AddRouting().BuildServiceProvider();

    private static readonly RouteCollection _routes = Routes();

    public static TheoryData<string> Operations => [.. Surface.All.Select(surface => surface.Operation)];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Request_ThatAFunctionServes_IsItsOwn(string operation)
    {
        var surface = Surface.Of(operation);

        (await CalledAsync(surface.Method, FunctionRoutesTests.Sample(surface.Route))).ShouldBe(operation.Split(' ')[0]);
    }

    [Theory]
    [InlineData("PATCH", "interviews")]
    [InlineData("GET", "interviews/not-a-guid")]
    [InlineData("GET", "nothing/of/the/kind")]
    [InlineData("OPTIONS", "interviews")]
    [InlineData("TRACE", "health")]
    [InlineData("GET", "")]
    public async Task Request_ThatNoFunctionServes_IsThatOfTheLast(string method, string path) => (await CalledAsync(method, path)).ShouldBe("ZUnservedRequest");

    private static async Task<string?> CalledAsync(string method, string path)
    {
        var http = new DefaultHttpContext { RequestServices = _services };
        http.Request.Method = method;
        http.Request.Path = $"/api/{path}";
        var context = new RouteContext(http);
        await _routes.RouteAsync(context);
        await context.Handler!(http);
        return http.Items["function"] as string;
    }

    private static RouteCollection Routes()
    {
        var routes = new RouteCollection();
        foreach (var function in HttpFunction.Of(typeof(App).Assembly).OrderBy(function => function.Name, StringComparer.OrdinalIgnoreCase))
        {
            var constraints = new Dictionary<string, object>();
            if (function.Trigger.Methods is { Length: > 0 } methods)
            {
                constraints["httpMethod"] = new HttpMethodRouteConstraint(methods);
            }

            var called = new RouteHandler(http =>
            {
                http.Items["function"] = function.Name;
                return Task.CompletedTask;
            });
            routes.Add(new Route(called, function.Name, $"api/{function.Trigger.Route}", [], constraints, [], _services.GetRequiredService<IInlineConstraintResolver>()));
        }

        return routes;
    }
}
