using System.Net;
using Interviews.LocalHost.Queues;
using Interviews.LocalHost.Tests.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Hosting;
using Shouldly;
using Xunit;

namespace Interviews.LocalHost.Tests.Queues;

public sealed class QueueOutputTests
{
    [Fact]
    public async Task MultiOutput_OnHttp_AnswersAndSendsEachProperty()
    {
        await using var host = await TestHost.StartAsync(typeof(Functions));

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
        await using var host = await TestHost.StartAsync(typeof(Functions));

        await host.Client.GetAsync(path);

        Sent(host, "returned").ShouldBe(expected is null ? [] : [expected]);
    }

    [Fact]
    public async Task Output_MiddlewareFailsAfterwards_IsNotSent()
    {
        await using var host = await TestHost.StartAsync(typeof(Functions), builder => builder.UseMiddleware(async (_, next) =>
        {
            await next();
            throw new InvalidOperationException("after the function");
        }));

        await host.Client.GetAsync("/api/text");

        Sent(host, "returned").ShouldBeEmpty();
    }

    [Fact]
    public async Task Output_MiddlewareRefusesWithAResult_AnswersAndSendsNothing()
    {
        await using var host = await TestHost.StartAsync(typeof(Functions), builder => builder.UseMiddleware((context, _) =>
        {
            context.GetInvocationResult().Value = Results.Conflict();
            return Task.CompletedTask;
        }));

        var response = await host.Client.GetAsync("/api/multi");

        response.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        Sent(host, "texts").ShouldBeEmpty();
    }

    [Fact]
    public async Task Output_SurvivesARestart()
    {
        var host = await TestHost.StartAsync(typeof(Functions));
        await host.Client.GetAsync("/api/text");

        await using var next = await host.RestartAsync();

        Sent(next, "returned").ShouldBe(["plain text"]);
    }

    private static IEnumerable<string> Sent(TestHost host, string queue) => ((SqliteQueues)host.Service<IQueueTransport>()).Peek(queue).Select(message => message.Body);

    public sealed record Item(string Name, int Count);

    public sealed class Outputs
    {
        [HttpResult]
        public IResult? Response { get; init; }

        [QueueOutput("texts")]
        public string[]? Texts { get; init; }

        [QueueOutput("pocos")]
        public IReadOnlyList<Item>? Pocos { get; init; }

        [QueueOutput("single")]
        public Item? One { get; init; }

        [QueueOutput("empty")]
        public Item[] Empty { get; init; } = [];

        [QueueOutput("absent")]
        public Item? Absent { get; init; }
    }

    internal static class Functions
    {
        [Function("Multi")]
        public static Task<Outputs> Multi([HttpTrigger("get", Route = "multi")] HttpRequest request) => Task.FromResult(new Outputs
        {
            Response = Results.Accepted(),
            Texts = ["a", "b"],
            Pocos = [new Item("x", 1), new Item("y", 2)],
            One = new Item("z", 3),
        });

        [Function("Text")]
        [QueueOutput("returned")]
        public static string Text([HttpTrigger("get", Route = "text")] HttpRequest request) => "plain text";

        [Function("Poco")]
        [QueueOutput("returned")]
        public static async ValueTask<Item> Poco([HttpTrigger("get", Route = "poco")] HttpRequest request)
        {
            await Task.Yield();
            return new Item("p", 0);
        }

        [Function("Nothing")]
        [QueueOutput("returned")]
        public static Item? Nothing([HttpTrigger("get", Route = "nothing")] HttpRequest request) => null;

        [Function("Fails")]
        [QueueOutput("returned")]
        public static string Fails([HttpTrigger("get", Route = "fails")] HttpRequest request) => throw new InvalidOperationException("failed");
    }
}
