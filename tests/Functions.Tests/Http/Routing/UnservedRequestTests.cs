using Interviews.Functions.Tests.Harness;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Http.Routing;

/// <summary>REQ-OPS-03: what no function serves is answered with a problem document, and with what would be served.</summary>
public sealed class UnservedRequestTests(Stage stage) : IClassFixture<Stage>
{
    private const string Id = "019cadc6-9a80-75dd-aca4-fafccb743a0c";

    [Theory]
    [InlineData("DELETE", "interviews", "GET, HEAD, POST")]
    [InlineData("PUT", "interviews", "GET, HEAD, POST")]
    [InlineData("POST", "interviews/upcoming", "GET, HEAD")]
    [InlineData("GET", $"interviews/{Id}/cancel", "POST")]
    [InlineData("POST", $"interviews/{Id}", "GET, HEAD, PUT, PATCH, DELETE")]
    [InlineData("DELETE", "people/jane", "GET, HEAD, PUT, PATCH")]
    [InlineData("TRACE", "health", "GET, HEAD")]
    [InlineData("BREW", "openapi.json", "GET, HEAD")]
    public async Task Request_WithAnotherMethod_IsToldThoseThatAreServed(string method, string path, string allow)
    {
        using var nobody = stage.Host.Anonymous;

        var reply = await nobody.SendAsync(new HttpMethod(method), path, null);

        reply.ShouldBeRefused(405, "method_not_allowed");
        reply.Headers["Allow"].ShouldBe(allow);
        reply.Text("instance").ShouldBe($"/api/{path}");
    }

    [Theory]
    [InlineData("GET", "nothing", "There is nothing at /api/nothing.")]
    [InlineData("POST", "nothing/of/the/kind", "There is nothing at /api/nothing/of/the/kind.")]
    [InlineData("GET", "", "There is nothing at /api/.")]
    [InlineData("OPTIONS", "nothing", "There is nothing at /api/nothing.")]
    [InlineData("GET", "interviews/not-a-guid", "There is nothing at /api/interviews/not-a-guid: 'not-a-guid' is not a UUID.")]
    [InlineData("PATCH", "interviews/17", "There is nothing at /api/interviews/17: '17' is not a UUID.")]
    [InlineData("GET", "webhooks/x/deliveries", "There is nothing at /api/webhooks/x/deliveries: 'x' is not a UUID.")]
    [InlineData("PUT", $"interviews/{Id}/documents/uploads/{Id}/three", $"There is nothing at /api/interviews/{Id}/documents/uploads/{Id}/three: 'three' is not a whole number.")]
    public async Task Request_ToNoAddress_IsNotFoundAndSaysWhy(string method, string path, string detail)
    {
        using var nobody = stage.Host.Anonymous;

        var reply = await nobody.SendAsync(new HttpMethod(method), path, null);

        reply.ShouldBeRefused(404, "not_found");
        reply.Text("detail").ShouldBe(detail);
    }

    [Fact]
    public async Task Head_ToNoAddress_IsNotFoundWithoutABody()
    {
        using var nobody = stage.Host.Anonymous;

        var reply = await nobody.HeadAsync("nothing");

        (reply.Status, reply.Content, reply.Headers["Content-Type"]).ShouldBe((404, string.Empty, "application/problem+json"));
    }

    [Theory]
    [InlineData("interviews", "GET, HEAD, POST", null)]
    [InlineData($"interviews/{Id}", "GET, HEAD, PUT, PATCH, DELETE", "application/merge-patch+json, application/json")]
    [InlineData("health", "GET, HEAD", null)]
    public async Task Options_AtAnAddress_TellsTheMethods(string path, string allow, string? patches)
    {
        using var nobody = stage.Host.Anonymous;

        var reply = await nobody.SendAsync(HttpMethod.Options, path, null);

        (reply.Status, reply.Content, reply.Headers["Allow"]).ShouldBe((204, string.Empty, allow));
        reply.Headers.GetValueOrDefault("Accept-Patch").ShouldBe(patches);
    }

    /// <summary>Whoever asks for another's interview by a method that there is not learns no more than that.</summary>
    [Fact]
    public async Task Request_WithAnotherMethod_TellsNothingOfWhatIsThere()
    {
        var booked = await stage.ScheduleAsync();
        using var stranger = stage.As("candidate");

        var there = await stranger.PostAsync(booked.Path);
        var nowhere = await stranger.PostAsync($"interviews/{Id}");

        there.Text("detail").Replace(booked.Id, Id, StringComparison.Ordinal).ShouldBe(nowhere.Text("detail"));
    }
}
