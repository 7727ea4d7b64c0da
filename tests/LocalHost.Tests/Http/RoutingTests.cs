using System.Net;
using Interviews.LocalHost.SampleApp.Http;
using Interviews.LocalHost.Tests.Hosting;
using Shouldly;
using Xunit;

namespace Interviews.LocalHost.Tests.Http;

public sealed class RoutingTests(RoutingTests.Shared shared) : IClassFixture<RoutingTests.Shared>
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
    [InlineData("GET", "/api/Unrouted", 200, "unrouted GET")]
    [InlineData("GET", "/api/pages/7/of/9000000000/true/2026-01-05", 200, "7 9000000000 True 2026-01-05")]
    [InlineData("GET", "/api/pages/seven/of/9000000000/true/2026-01-05", 404, "")]
    [InlineData("GET", "/api/optional", 200, "page none")]
    [InlineData("GET", "/api/optional/3", 200, "page 3")]
    [InlineData("GET", "/api/number/x", 500, "")]
    [InlineData("GET", "/api/zones", 200, "any zone ")]
    [InlineData("BREW", "/api/zones/north/1", 200, "any zone north/1")]
    public async Task Request_OfMatrix_IsAnsweredByItsFunction(string method, string path, int status, string body)
    {
        var response = await shared.Host.Client.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));

        ((int)response.StatusCode).ShouldBe(status);
        (await response.Content.ReadAsStringAsync()).ShouldBe(body);
    }

    /// <summary>AnyZone comes before Zone, whose route is the closer one; and Island before Place.</summary>
    [Theory]
    [InlineData("GET", "/api/zones/north", "any zone north")]
    [InlineData("GET", "/api/places/island", "island")]
    [InlineData("POST", "/api/places/island", "place island")]
    [InlineData("GET", "/api/places/there/and/back", "place there/and/back")]
    public async Task Request_ThatTwoFunctionsFit_IsAnsweredByTheFirstOfTheirNames(string method, string path, string body)
    {
        var response = await shared.Host.Client.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await response.Content.ReadAsStringAsync()).ShouldBe(body);
    }

    [Fact]
    public async Task Request_OtherMethod_DoesNotNameTheAllowedOnes()
    {
        var response = await shared.Host.Client.PostAsync("/api/things/upcoming", null);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        response.Content.Headers.Allow.ShouldBeEmpty();
    }

    /// <summary>The worker reads the prefix too, from the same file: a setting could change it for the host alone.</summary>
    [Theory]
    [InlineData("", "/things/upcoming")]
    [InlineData("v2/api", "/v2/api/things/upcoming")]
    public async Task Request_OtherRoutePrefix_IsFoundUnderIt(string prefix, string path)
    {
        using var copy = new AppCopy($$"""{ "version": "2.0", "extensions": { "http": { "routePrefix": "{{prefix}}" } } }""");
        await using var host = await TestHost.StartAsync(TestHost.Options("Upcoming") with { App = copy.App, AppInProcessOfItsOwn = true });

        (await host.Client.GetStringAsync(path)).ShouldBe("upcoming");
        (await host.Client.GetAsync("/api/things/upcoming")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    public sealed class Shared() : SharedHost(TestHost.Options(Routes.Names));
}
