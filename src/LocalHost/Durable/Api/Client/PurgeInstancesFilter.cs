namespace Microsoft.DurableTask.Client;

/// <summary>Which ended instances are purged.</summary>
public record PurgeInstancesFilter(
    DateTimeOffset? CreatedFrom = null,
    DateTimeOffset? CreatedTo = null,
    IEnumerable<OrchestrationRuntimeStatus>? Statuses = null)
{
    /// <summary>How long to go on at most; more than zero.</summary>
    public TimeSpan? Timeout { get; init; }
}
