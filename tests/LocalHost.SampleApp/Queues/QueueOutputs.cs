using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.LocalHost.SampleApp.Queues;

/// <summary>Functions that differ by what they send to queues.</summary>
public static class QueueOutputs
{
    public static string[] Names { get; } = [nameof(Multi), nameof(Text), nameof(Poco), nameof(Nothing), nameof(FailsToSend)];

    [Function(nameof(Multi))]
    public static Task<Outputs> Multi([HttpTrigger("get", Route = "multi")] HttpRequest request) => Task.FromResult(new Outputs
    {
        Response = Results.Accepted(),
        Texts = ["a", "b"],
        Pocos = [new Item("x", 1), new Item("y", 2)],
        One = new Item("z", 3),
    });

    [Function(nameof(Text))]
    [QueueOutput("returned")]
    public static string Text([HttpTrigger("get", Route = "text")] HttpRequest request) => "plain text";

    [Function(nameof(Poco))]
    [QueueOutput("returned")]
    public static async Task<Item> Poco([HttpTrigger("get", Route = "poco")] HttpRequest request)
    {
        await Task.Yield();
        return new Item("p", 0);
    }

    [Function(nameof(Nothing))]
    [QueueOutput("returned")]
    public static Item? Nothing([HttpTrigger("get", Route = "nothing")] HttpRequest request) => null;

    [Function(nameof(FailsToSend))]
    [QueueOutput("returned")]
    public static string FailsToSend([HttpTrigger("get", Route = "fails")] HttpRequest request) => throw new InvalidOperationException("failed");
}

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
