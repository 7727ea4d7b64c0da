using Interviews.LocalHost.SampleApp.Durable;
using Interviews.LocalHost.SampleApp.Queues;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Interviews.LocalHost.SampleApp.ChangeFeed;

/// <summary>Changes that start orchestrations and become messages in several queues.</summary>
public static class Fan
{
    [Function(nameof(FansOut))]
    public static async Task<FanMessages> FansOut(
        [CosmosDBTrigger("db", "documents", StartFromBeginning = true)] IReadOnlyList<Document> documents,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken)
    {
        foreach (var document in documents)
        {
            await client.ScheduleNewOrchestrationInstanceAsync(
                nameof(Approval), $"of {document.Number}", new StartOrchestrationOptions($"approval-{document.Number}"), cancellationToken);
        }

        return new FanMessages
        {
            Texts = [.. documents.Select(document => $"number {document.Number}")],
            Items = [.. documents.Select(document => new Item("number", document.Number))],
        };
    }
}

public sealed class FanMessages
{
    [QueueOutput("fan-texts")]
    public string[] Texts { get; init; } = [];

    [QueueOutput("fan-items")]
    public Item[] Items { get; init; } = [];

    [QueueOutput("fan-nothing")]
    public Item[] Nothing { get; init; } = [];
}
