using Microsoft.Azure.Functions.Worker;

namespace Interviews.LocalHost.SampleApp.ChangeFeed;

/// <summary>Functions that follow a container of a Cosmos DB account.</summary>
public sealed class AccountFunctions(Journal journal)
{
    [Function(nameof(Collects))]
    public void Collects(
        [CosmosDBTrigger("db", "interviews", Connection = "CosmosDb", MaxItemsPerInvocation = 2, FeedPollDelay = 200, StartFromBeginning = true)] Identified[] documents) =>
        Add(documents);

    [Function(nameof(CollectsFromNow))]
    public void CollectsFromNow([CosmosDBTrigger("db", "interviews", Connection = "CosmosDb", FeedPollDelay = 200)] Identified[] documents) => Add(documents);

    /// <summary>Every property of the attribute; none has its default.</summary>
    [Function(nameof(EverySetting))]
    public void EverySetting(
        [CosmosDBTrigger(
            "db",
            "interviews",
            ChangeFeedMode = CosmosDBChangeFeedMode.AllVersionsAndDeletes,
            Connection = "CosmosDb",
            CreateLeaseContainerIfNotExists = true,
            FeedPollDelay = 1,
            LeaseAcquireInterval = 2,
            LeaseConnection = "LeaseDb",
            LeaseContainerName = "leases",
            LeaseContainerPrefix = "prefix",
            LeaseDatabaseName = "lease-db",
            LeaseExpirationInterval = 3,
            LeaseRenewInterval = 4,
            LeasesContainerThroughput = 5,
            MaxItemsPerInvocation = 6,
            PreferredLocations = "North Europe",
            StartFromBeginning = true,
            StartFromTime = "2026-01-05T09:00:00Z")] Identified[] documents) => Add(documents);

    private void Add(Identified[] documents)
    {
        foreach (var document in documents)
        {
            journal.Add(document.Id);
        }
    }
}

public sealed record Identified(string Id);
