using System.Net;
using Interviews.LocalHost.SampleApp;
using Interviews.LocalHost.SampleApp.Http;
using Interviews.LocalHost.Tests.Hosting;
using Shouldly;
using Xunit;

namespace Interviews.LocalHost.Tests.Http;

public sealed class HttpFunctionTests(HttpFunctionTests.Shared shared) : IClassFixture<HttpFunctionTests.Shared>
{
    [Theory]
    [InlineData("/api/throws")]
    [InlineData("/api/throws-later")]
    public async Task Function_Throws_Answers500WithoutDetails(string path)
    {
        var response = await shared.Host.Client.GetAsync(path);

        response.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        (await response.Content.ReadAsStringAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Function_Result_KeepsHeadersOfTheResponse()
    {
        var response = await shared.Host.Client.GetAsync("/api/tagged");

        response.StatusCode.ShouldBe(HttpStatusCode.Created);
        response.Headers.ETag!.Tag.ShouldBe("\"7\"");
        response.Headers.Location!.ToString().ShouldBe("/api/tagged");
    }

    [Fact]
    public async Task Function_ActionResult_IsTheAnswer()
    {
        var response = await shared.Host.Client.GetAsync("/api/action");

        response.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        (await response.Content.ReadAsStringAsync()).ShouldBe("action");
    }

    [Fact]
    public async Task Function_OfInstanceClass_HasAScopeForEachRequest()
    {
        var first = await shared.Host.Client.GetStringAsync("/api/scoped");
        var second = await shared.Host.Client.GetStringAsync("/api/scoped");

        first.ShouldEndWith(" True");
        second.ShouldEndWith(" True");
        first.ShouldNotBe(second);
    }

    [Fact]
    public async Task Function_Streams_EachFlushArrivesBeforeTheNextIsWritten()
    {
        await using var host = await TestHost.StartAsync("Stream");

        using var response = await host.Client.GetAsync("/api/stream", HttpCompletionOption.ResponseHeadersRead);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        (await reader.ReadLineAsync()).ShouldBe("data: 1");
        host.App<Gate>().Open();

        (await reader.ReadLineAsync()).ShouldBe("data: 2");
    }

    [Fact]
    public async Task Function_ThrowsInTheMiddleOfItsAnswer_CutsItOff()
    {
        await using var host = await TestHost.StartAsync("BreaksOff");

        using var response = await host.Client.GetAsync("/api/breaks-off", HttpCompletionOption.ResponseHeadersRead);
        host.App<Gate>().Open();

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        await Should.ThrowAsync<HttpRequestException>(response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Function_CallerGoesAway_TokenIsCancelled()
    {
        await using var host = await TestHost.StartAsync("Waits");
        using var patience = new CancellationTokenSource();

        var call = host.Client.GetAsync("/api/waits", patience.Token);
        await host.AtLeastAsync(1);
        await patience.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(call);
        (await host.AtLeastAsync(2)).ShouldBe(["waits", "cancelled"]);
    }

    public sealed class Shared() : SharedHost(TestHost.Options(Answers.Names));
}
