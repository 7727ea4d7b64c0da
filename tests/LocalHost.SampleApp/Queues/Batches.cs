using Microsoft.Azure.Functions.Worker;

namespace Interviews.LocalHost.SampleApp.Queues;

/// <summary>A message that becomes several others, as text and as objects, in two queues.</summary>
public static class Batches
{
    [Function(nameof(Splits))]
    public static Parts Splits([QueueTrigger("lines")] string line) => new()
    {
        Words = line.Split(' '),
        Lengths = [.. line.Split(' ').Select(word => new Item(word, word.Length))],
    };

    [Function(nameof(Repeats))]
    [QueueOutput("repeated")]
    public static string[] Repeats([QueueTrigger("words")] string word) => [word, word];
}

public sealed class Parts
{
    [QueueOutput("words")]
    public string[] Words { get; init; } = [];

    [QueueOutput("lengths")]
    public Item[] Lengths { get; init; } = [];
}
