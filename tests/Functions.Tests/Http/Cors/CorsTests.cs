using Interviews.Functions.Tests.Harness;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Http.Cors;

/// <summary>What pages in browsers may ask and read.</summary>
public sealed class CorsTests(CorsTests.Open open) : IClassFixture<CorsTests.Open>
{
    private const string Dashboard = "https://interviews.example.com";
    private const string Portal = "http://localhost:5173";
    private const string Stranger = "https://elsewhere.example";

    private static readonly string[] _exposed =
        ["ETag", "Location", "Operation-Location", "Idempotency-Replayed", "Retry-After", "Content-Disposition", "WWW-Authenticate"];

    private static readonly string[] _sent = ["Authorization", "Content-Type", "If-Match", "If-None-Match", "Idempotency-Key", "Range"];

    [Theory]
    [InlineData(Dashboard)]
    [InlineData(Portal)]
    public async Task Answer_ToAConfiguredOrigin_CanBeReadWithItsHeaders(string origin)
    {
        using var recruiter = open.Host.Recruiter();

        var reply = await recruiter.GetAsync("interviews", ("Origin", origin));

        (reply.Status, reply.Headers["Access-Control-Allow-Origin"], reply.Headers["Vary"]).ShouldBe((200, origin, "Origin"));
        _exposed.Except(reply.Headers["Access-Control-Expose-Headers"].Split(", ")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("interviews", 401)]
    [InlineData("interviews/not-a-guid", 404)]
    [InlineData("health", 200)]
    public async Task Answer_OfAnyKind_CanBeReadToo(string path, int status)
    {
        using var nobody = open.Host.Anonymous;

        var reply = await nobody.GetAsync(path, ("Origin", Dashboard));

        (reply.Status, reply.Headers["Access-Control-Allow-Origin"]).ShouldBe((status, Dashboard));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(Stranger)]
    [InlineData("https://interviews.example.com.elsewhere.example")]
    [InlineData("https://interviews.example.com:8443")]
    [InlineData("http://interviews.example.com")]
    [InlineData("null")]
    public async Task Answer_ToAnotherOrigin_SaysOnlyThatItDependsOnIt(string? origin)
    {
        using var nobody = open.Host.Anonymous;

        var reply = await nobody.GetAsync("health", origin is null ? [] : [("Origin", origin)]);

        reply.Headers["Vary"].ShouldBe("Origin");
        reply.Headers.Keys.ShouldNotContain(name => name.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Answer_ThatVariesAnyway_VariesByTheOriginToo()
    {
        using var nobody = open.Host.Anonymous;

        (await nobody.GetAsync("openapi.json")).Headers["Vary"].ShouldBe("Origin, Accept-Encoding");
    }

    [Theory]
    [InlineData("interviews", "POST", "GET, HEAD, POST")]
    [InlineData("interviews/019cadc6-9a80-75dd-aca4-fafccb743a0c", "PATCH", "GET, HEAD, PUT, PATCH, DELETE")]
    [InlineData("interviews/not-a-guid", "GET", "GET, HEAD, PUT, PATCH, DELETE")]
    public async Task Preflight_OfAConfiguredOrigin_IsToldMethodsAndHeaders(string path, string method, string methods)
    {
        using var nobody = open.Host.Anonymous;

        var reply = await nobody.SendAsync(
            HttpMethod.Options, path, null, ("Origin", Dashboard), ("Access-Control-Request-Method", method), ("Access-Control-Request-Headers", "authorization,if-match"));

        (reply.Status, reply.Content).ShouldBe((204, string.Empty));
        (reply.Headers["Access-Control-Allow-Origin"], reply.Headers["Access-Control-Allow-Methods"], reply.Headers["Vary"]).ShouldBe((Dashboard, methods, "Origin"));
        _sent.Except(reply.Headers["Access-Control-Allow-Headers"].Split(", ")).ShouldBeEmpty();
        reply.Headers.ContainsKey("Access-Control-Max-Age").ShouldBeTrue();
        reply.Headers.ContainsKey("Access-Control-Expose-Headers").ShouldBeFalse();
    }

    [Fact]
    public async Task Preflight_OfAnotherOrigin_IsToldNothing()
    {
        using var nobody = open.Host.Anonymous;

        var reply = await nobody.SendAsync(HttpMethod.Options, "interviews", null, ("Origin", Stranger), ("Access-Control-Request-Method", "POST"));

        reply.Headers.Keys.ShouldNotContain(name => name.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Answer_WhereNoOriginIsConfigured_SaysNothingOfOrigins()
    {
        await using var host = await InterviewsHost.StartAsync();
        using var nobody = host.Anonymous;

        var reply = await nobody.GetAsync("health", ("Origin", Dashboard));

        reply.Headers.Keys.ShouldNotContain(name => name.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase) || name == "Vary");
    }

    public sealed class Open : IAsyncLifetime
    {
        public InterviewsHost Host { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Host = await InterviewsHost.StartAsync(settings: new Dictionary<string, string?>
        {
            ["Dashboard:Url"] = $"{Dashboard}/home",
            ["Cors:Origins"] = $"{Portal}, https://other.example:443",
        });

        public ValueTask DisposeAsync() => Host.DisposeAsync();
    }
}
