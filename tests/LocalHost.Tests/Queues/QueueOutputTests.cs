using System.Net;
using Interviews.LocalHost.Queues;
using Interviews.LocalHost.SampleApp;
using Interviews.LocalHost.SampleApp.Queues;
using Interviews.LocalHost.Tests.Hosting;
using Shouldly;
using Xunit;

namespace Interviews.LocalHost.Tests.Queues;

public sealed class QueueOutputTests
{
    [Fact]
    public async Task MultiOutput_OnHttp_AnswersAndSendsEachProperty()
    {
        await using var host = await TestHost.StartAsync(QueueOutputs.Names);

        var response = await host.Client.GetAsync("/api/multi");

        response.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        Sent(host, "texts").ShouldBe(["a", "b"]);
        Sent(host, "pocos").ShouldBe(["""{"Name":"x","Count":1}""", """{"Name":"y","Count":2}"""]);
        Sent(host, "single").ShouldBe(["""{"Name":"z","Count":3}"""]);
        Sent(host, "empty").ShouldBeEmpty();
        Sent(host, "absent").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/api/text", "plain text")]
    [InlineData("/api/poco", """{"Name":"p","Count":0}""")]
    [InlineData("/api/nothing", null)]
    [InlineData("/api/fails", null)]
    public async Task ReturnValue_IsSentAfterSuccess(string path, string? expected)
    {
        await using var host = await TestHost.StartAsync(QueueOutputs.Names);

        await host.Client.GetAsync(path);

        Sent(host, "returned").ShouldBe(expected is null ? [] : [expected]);
    }

    [Theory]
    [InlineData("fail", HttpStatusCode.InternalServerError)]
    [InlineData("refuse", HttpStatusCode.Conflict)]
    [InlineData("write", HttpStatusCode.Forbidden)]
    public async Task Output_MiddlewareFailsAfterwardsOrRefuses_IsNotSent(string script, HttpStatusCode status)
    {
        await using var host = await TestHost.StartAsync(QueueOutputs.Names);
        var request = new HttpRequestMessage(HttpMethod.Get, "/api/multi") { Headers = { { ScriptedMiddleware.Header, script } } };

        var response = await host.Client.SendAsync(request);

        response.StatusCode.ShouldBe(status);
        Sent(host, "texts").ShouldBeEmpty();
        Sent(host, "single").ShouldBeEmpty();
    }

    [Fact]
    public async Task Batch_OnAQueue_ArrivesAsAMessageForEachItem()
    {
        await using var host = await TestHost.StartAsync("Splits", "Repeats");
        await host.Service<IQueueTransport>().SendAsync([new OutgoingMessage("lines", "two words")]);

        await host.Clock.DrainAsync();

        Sent(host, "lengths").ShouldBe(["""{"Name":"two","Count":3}""", """{"Name":"words","Count":5}"""]);
        Sent(host, "repeated").ShouldBe(["two", "two", "words", "words"], ignoreOrder: true);
        Sent(host, "words").ShouldBeEmpty();
    }

    [Fact]
    public async Task Output_SurvivesARestart()
    {
        var host = await TestHost.StartAsync(QueueOutputs.Names);
        await host.Client.GetAsync("/api/text");

        await using var next = await host.RestartAsync();

        Sent(next, "returned").ShouldBe(["plain text"]);
    }

    private static IEnumerable<string> Sent(TestHost host, string queue) => ((SqliteQueues)host.Service<IQueueTransport>()).Peek(queue).Select(message => message.Body);
}
