using System.Net;
using Interviews.LocalHost.Tests.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Shouldly;
using Xunit;

namespace Interviews.LocalHost.Tests.Http;

public sealed class RoutingTests
{
    [Theory]
    [InlineData("GET", "/api/things/upcoming", 200, "upcoming")]
    [InlineData("GET", "/api/things/0b0e4b0a-6f5a-4a86-9a60-5a3f3b0e7d11", 200, "thing 0b0e4b0a-6f5a-4a86-9a60-5a3f3b0e7d11")]
    [InlineData("GET", "/api/things/else", 404, "")]
    [InlineData("POST", "/api/things/upcoming", 404, "")]
    [InlineData("HEAD", "/api/things/upcoming", 404, "")]
    [InlineData("OPTIONS", "/api/things/upcoming", 404, "")]
    [InlineData("GET", "/things/upcoming", 404, "")]
    [InlineData("GET", "/api/THINGS/Upcoming", 200, "upcoming")]
    [InlineData("PUT", "/api/things/0b0e4b0a-6f5a-4a86-9a60-5a3f3b0e7d11", 200, "put")]
    [InlineData("PATCH", "/api/things/0b0e4b0a-6f5a-4a86-9a60-5a3f3b0e7d11", 200, "put")]
    [InlineData("DELETE", "/api/any", 200, "any DELETE")]
    [InlineData("GET", "/api/any", 200, "any GET")]
    [InlineData("GET", "/api/Unrouted", 200, "unrouted")]
    [InlineData("GET", "/api/pages/7/of/9000000000/true/2026-01-05", 200, "7 9000000000 True 2026-01-05")]
    [InlineData("GET", "/api/optional", 200, "page none")]
    [InlineData("GET", "/api/optional/3", 200, "page 3")]
    [InlineData("GET", "/api/number/x", 500, "")]
    public async Task Request_OfMatrix_IsAnsweredByItsFunction(string method, string path, int status, string body)
    {
        await using var host = await TestHost.StartAsync(typeof(Routes));

        var response = await host.Client.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));

        ((int)response.StatusCode).ShouldBe(status);
        (await response.Content.ReadAsStringAsync()).ShouldBe(body);
    }

    [Theory]
    [InlineData("", "/things/upcoming")]
    [InlineData("v2/api", "/v2/api/things/upcoming")]
    public async Task Request_OtherRoutePrefix_IsFoundUnderIt(string prefix, string path)
    {
        await using var host = await TestHost.StartAsync(typeof(Routes), settings: new() { ["AzureFunctionsJobHost:extensions:http:routePrefix"] = prefix });

        (await host.Client.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Request_OtherMethod_DoesNotNameTheAllowedOnes()
    {
        await using var host = await TestHost.StartAsync(typeof(Routes));

        var response = await host.Client.PostAsync("/api/things/upcoming", null);

        response.Content.Headers.Allow.ShouldBeEmpty();
    }

    internal static class Routes
    {
        [Function("Upcoming")]
        public static IResult Upcoming([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "things/upcoming")] HttpRequest request) => Results.Text("upcoming");

        [Function("Thing")]
        public static IResult Thing([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "things/{id:guid}")] HttpRequest request, Guid id) => Results.Text($"thing {id}");

        [Function("PutThing")]
        public static Task<IResult> PutThing([HttpTrigger(AuthorizationLevel.Anonymous, "put", "PATCH", Route = "things/{id:guid}")] HttpRequest request) => Task.FromResult(Results.Text("put"));

        [Function("Any")]
        public static IResult Any([HttpTrigger(AuthorizationLevel.Anonymous, Route = "any")] HttpRequest request) => Results.Text($"any {request.Method}");

        [Function("Unrouted")]
        public static async Task<IResult> Unrouted([HttpTrigger("get")] HttpRequest request, HttpContext http)
        {
            await Task.Yield();
            http.Request.ShouldBeSameAs(request);
            return Results.Text("unrouted");
        }

        [Function("Pages")]
        public static IResult Pages(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "pages/{page:int}/of/{total:long}/{last:bool}/{day}")] HttpRequest request, int page, long total, bool last, DateTime day) =>
            Results.Text($"{page} {total} {last} {day:yyyy-MM-dd}");

        [Function("Optional")]
        public static IResult Optional([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "optional/{page:int?}")] HttpRequest request, int? page) =>
            Results.Text($"page {page?.ToString() ?? "none"}");

        [Function("Number")]
        public static IResult Number([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "number/{page}")] HttpRequest request, int page) => Results.Text($"{page}");
    }
}
