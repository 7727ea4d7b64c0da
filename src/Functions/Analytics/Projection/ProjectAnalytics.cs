using System.Text.Json;
using Interviews.Domain.DeadLetters;
using Interviews.Domain.Storage;
using Interviews.Functions.Messaging;
using Interviews.Functions.Messaging.DeadLetters;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Interviews.Functions.Analytics.Projection;

/// <summary>Counts what the change feed tells. A transient error fails the batch, which comes again; a document that cannot be counted is dead-lettered alone.</summary>
public sealed class ProjectAnalytics(AnalyticsProjector projector, GenerationStore generations, DeadLetterStore deadLetters, FeedWatch feed) : IReplayable
{
    public string Consumer => FeedWatch.Analytics;

    [Function(nameof(ProjectAnalytics))]
    [ExponentialBackoffRetry(-1, "00:00:01", "00:01:00")]
    public Task RunAsync(
        [CosmosDBTrigger("interviews", "interviews", Connection = "CosmosDb", LeaseContainerName = "leases", LeaseContainerPrefix = "analytics", StartFromBeginning = true)]
        IReadOnlyList<JsonElement> changes,
        FunctionContext context,
        CancellationToken cancellationToken) => feed.WatchAsync(Consumer, context, () => CountAsync(changes, cancellationToken), cancellationToken);

    public async Task<QueueMessages> ReplayAsync(DeadLetter letter, DurableTaskClient client, CancellationToken cancellationToken)
    {
        var source = AnalyticsSource.Read(JsonElement.Parse(letter.Item)) ?? throw new InvalidOperationException("The document is nothing that is counted.");
        var uncountable = await ProjectAsync(source.OrganizationId, [source], cancellationToken);
        return uncountable.Count == 0 ? QueueMessages.None : throw new InvalidOperationException("The document cannot be counted.", uncountable[0].Reason);
    }

    private async Task CountAsync(IReadOnlyList<JsonElement> changes, CancellationToken cancellationToken)
    {
        var changeOf = new Dictionary<IRecord, JsonElement>(ReferenceEqualityComparer.Instance);
        foreach (var change in changes)
        {
            await deadLetters.GuardAsync(() => FailedItem.OfFeed(Consumer, change), () => ReadAsync(change, changeOf), cancellationToken);
        }

        foreach (var organization in changeOf.Keys.GroupBy(source => source.OrganizationId))
        {
            foreach (var (documents, reason) in await ProjectAsync(organization.Key, [.. organization], cancellationToken))
            {
                foreach (var document in documents)
                {
                    await deadLetters.DeadLetterAsync(FailedItem.OfFeed(Consumer, changeOf[document]), reason, cancellationToken);
                }
            }
        }
    }

    private static Task ReadAsync(JsonElement change, Dictionary<IRecord, JsonElement> changeOf)
    {
        if (AnalyticsSource.Read(change) is { } source)
        {
            changeOf.Add(source, change);
        }

        return Task.CompletedTask;
    }

    /// <summary>Into every generation that is read or being built.</summary>
    private async Task<List<Uncountable>> ProjectAsync(string organizationId, IReadOnlyList<IRecord> sources, CancellationToken cancellationToken)
    {
        var uncountable = new List<Uncountable>();
        foreach (var generation in (await generations.ReadAsync(organizationId, cancellationToken)).Value.Live)
        {
            uncountable.AddRange(await projector.ProjectAsync(organizationId, generation, sources, cancellationToken));
        }

        return uncountable;
    }
}
