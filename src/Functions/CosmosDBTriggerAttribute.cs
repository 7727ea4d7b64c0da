using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Which changes a feed tells of.</summary>
public enum CosmosDBChangeFeedMode
{
    LatestVersion = 0,
    AllVersionsAndDeletes = 1,
}

/// <summary>
/// Stands in for the attribute of Microsoft.Azure.Functions.Worker.Extensions.CosmosDB, which not every registry serves. With
/// <c>-p:CosmosDBExtension=Package</c> this file is left out and the package is referenced instead; docs/decisions/0001 says when.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter)]
[BindingCapabilities(KnownBindingCapabilities.FunctionLevelRetry)]
public sealed class CosmosDBTriggerAttribute(string databaseName, string containerName) : TriggerBindingAttribute
{
    public CosmosDBChangeFeedMode ChangeFeedMode { get; set; }

    public string? Connection { get; set; }

    public string ContainerName { get; } = containerName;

    public bool CreateLeaseContainerIfNotExists { get; set; }

    public string DatabaseName { get; } = databaseName;

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
