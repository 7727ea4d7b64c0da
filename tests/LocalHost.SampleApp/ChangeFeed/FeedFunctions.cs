using System.Text.Json;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.LocalHost.SampleApp.ChangeFeed;

/// <summary>Functions that differ by how they follow one container, and by what they do when they fail.</summary>
public sealed class FeedFunctions(Journal journal, TimeProvider time)
{
    [Function(nameof(InOrder))]
    public async Task InOrder([CosmosDBTrigger("db", "documents", MaxItemsPerInvocation = 2, StartFromBeginning = true)] IReadOnlyList<Document> documents)
    {
        await Task.Yield();
        journal.Add(string.Join(',', documents.Select(document => document.Number)));
    }

    [Function(nameof(FromNow))]
    public void FromNow([CosmosDBTrigger("db", "documents")] string documents) => journal.Add($"from now {documents}");

    [Function(nameof(Endless))]
    [FixedDelayRetry(-1, "00:00:01")]
    public void Endless([CosmosDBTrigger("db", "documents", StartFromBeginning = true)] string documents, FunctionContext context)
    {
        if (context.RetryContext.RetryCount < 200)
        {
            throw new InvalidOperationException("not yet");
        }

        journal.Add($"{documents} after {context.RetryContext.RetryCount} failures");
    }

    [Function(nameof(Prefixed))]
    public void Prefixed([CosmosDBTrigger("db", "documents", LeaseContainerPrefix = "v2-")] JsonElement[] documents) => journal.Add($"prefixed {documents.Length}");

    [Function(nameof(BacksOff))]
    [ExponentialBackoffRetry(3, "00:00:10", "00:00:25")]
    public void BacksOff([CosmosDBTrigger("db", "documents", MaxItemsPerInvocation = 1, StartFromBeginning = true)] Document[] documents, FunctionContext context)
    {
        var number = documents[0].Number;
        journal.Add($"{number} at {time.GetUtcNow():HH:mm:ss}");
        if (number < 0 && context.RetryContext.RetryCount < -number)
        {
            throw new InvalidOperationException($"cannot handle {number}");
        }
    }

    [Function(nameof(Unretried))]
    public void Unretried([CosmosDBTrigger("db", "documents", StartFromBeginning = true)] string documents)
    {
        journal.Add($"{time.GetUtcNow():HH:mm:ss}");
        throw new InvalidOperationException($"cannot handle {documents}");
    }
}

public sealed record Document(int Number);
