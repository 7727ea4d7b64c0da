using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

public enum CosmosDBChangeFeedMode
{
    LatestVersion = 0,
    AllVersionsAndDeletes = 1,
}

public sealed class CosmosDBTriggerAttribute : TriggerBindingAttribute
{
    public CosmosDBTriggerAttribute(string databaseName, string containerName)
    {
        DatabaseName = databaseName;
        ContainerName = containerName;
    }

    public CosmosDBChangeFeedMode ChangeFeedMode { get; set; }

    public string? Connection { get; set; }

    public string ContainerName { get; }

    public bool CreateLeaseContainerIfNotExists { get; set; }

    public string DatabaseName { get; }

    public int FeedPollDelay { get; set; }

    public int LeaseAcquireInterval { get; set; }

    public string? LeaseConnection { get; set; }

    public string? LeaseContainerName { get; set; }

    public string? LeaseContainerPrefix { get; set; }

    public string? LeaseDatabaseName { get; set; }

    public int LeaseExpirationInterval { get; set; }

    public int LeaseRenewInterval { get; set; }

    public int LeasesContainerThroughput { get; set; }

    public int MaxItemsPerInvocation { get; set; }

    public string? PreferredLocations { get; set; }

    public bool StartFromBeginning { get; set; }

    public string? StartFromTime { get; set; }
}
