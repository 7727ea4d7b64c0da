using System.Net;
using Interviews.LocalHost.SampleApp;
using Interviews.LocalHost.SampleApp.Http;
using Interviews.LocalHost.Tests.Hosting;
using Shouldly;
using Xunit;

namespace Interviews.LocalHost.Tests.Http;

/// <summary>The app's middleware is the worker's business; what it decides has to reach the client through this host.</summary>
public sealed class MiddlewareTests(MiddlewareTests.Shared shared) : IClassFixture<MiddlewareTests.Shared>
{
    [Fact]
    public async Task Middleware_Several_RunInOrderOfRegistrationAroundTheFunction()
    {
        await using var host = await TestHost.StartAsync("Ok");

        await AskAsync(host, "/api/ok", "journal", (JournalingMiddleware.Header, "yes"));

        host.Journal.Entries.ShouldBe(["outer in", "inner in", "function", "inner out", "outer out"]);
    }

    [Fact]
    public async Task Middleware_WritesTheResponseAndReturns_FunctionDoesNotRun()
    {
        await using var host = await TestHost.StartAsync("Ok");

        var response = await AskAsync(host, "/api/ok", "write");

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await response.Content.ReadAsStringAsync()).ShouldBe("no");
        host.Journal.Entries.ShouldBeEmpty();
    }

    [Fact]
    public async Task Middleware_SetsAResult_IsTheAnswer() => (await AskAsync(shared.Host, "/api/ok", "refuse")).StatusCode.ShouldBe(HttpStatusCode.Conflict);

    [Fact]
    public async Task Middleware_ReplacesTheResult_TheNewOneIsTheAnswer()
    {
        var response = await AskAsync(shared.Host, "/api/ok", "replace");

        (await response.Content.ReadAsStringAsync()).ShouldBe("replaced True");
    }

    [Theory]
    [InlineData("/api/throws")]
    [InlineData("/api/throws-later")]
    public async Task Middleware_FunctionThrows_SeesTheExceptionAsItWasThrown(string path)
    {
        var response = await AskAsync(shared.Host, path, "catch");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await response.Content.ReadAsStringAsync()).ShouldBe("as thrown");
    }

    private static Task<HttpResponseMessage> AskAsync(TestHost host, string path, string script, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { ScriptedMiddleware.Header, script } } };
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        return host.Client.SendAsync(request);
    }

    public sealed class Shared() : SharedHost(TestHost.Options(Answers.Names));
}
