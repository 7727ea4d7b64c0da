using System.Collections.Immutable;
using Interviews.LocalHost.Durable.Storage;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Interviews.LocalHost.Durable.Client;

internal sealed partial class LocalDurableTaskClient
{
    public override Task<OrchestrationMetadata?> GetInstancesAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(store.Find(instanceId) is { } record ? ToMetadata(record, getInputsAndOutputs) : null);
    }

    public override Task<OrchestrationMetadata> WaitForInstanceStartAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        WaitFor(instanceId, status => status != OrchestrationRuntimeStatus.Pending, getInputsAndOutputs, cancellation);

    public override Task<OrchestrationMetadata> WaitForInstanceCompletionAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        WaitFor(instanceId, Instance.HasEndedIn, getInputsAndOutputs, cancellation);

    public override AsyncPageable<OrchestrationMetadata> GetAllInstancesAsync(OrchestrationQuery? filter = null)
    {
        filter ??= new OrchestrationQuery();
        var wanted = new InstanceFilter(filter.CreatedFrom, filter.CreatedTo, Statuses: filter.Statuses?.ToArray(), IdPrefix: filter.InstanceIdPrefix);
        return Pageable.Create((continuation, pageSize, cancellation) =>
        {
            cancellation.ThrowIfCancellationRequested();
            var (records, next) = ReadPage(wanted, continuation ?? filter.ContinuationToken, pageSize ?? filter.PageSize);
            return Task.FromResult(new Page<OrchestrationMetadata>([.. records.Select(record => ToMetadata(record, filter.FetchInputsAndOutputs))], next));
        });
    }

    public override Task<Page<string>> ListInstanceIdsAsync(
        IEnumerable<OrchestrationRuntimeStatus>? runtimeStatus = null,
        DateTimeOffset? completedTimeFrom = null,
        DateTimeOffset? completedTimeTo = null,
        int pageSize = 100,
        string? lastInstanceKey = null,
        CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        var wanted = new InstanceFilter(CompletedFrom: completedTimeFrom, CompletedTo: completedTimeTo, Statuses: runtimeStatus?.ToArray());
        var (records, next) = ReadPage(wanted, lastInstanceKey, pageSize);
        return Task.FromResult(new Page<string>([.. records.Select(record => record.Id)], next));
    }

    public override async Task<PurgeResult> PurgeInstanceAsync(
        string instanceId, PurgeInstanceOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        cancellation.ThrowIfCancellationRequested();
        return new PurgeResult(await store.PurgeAsync(instanceId, options?.Recursive ?? false));
    }

    public override async Task<PurgeResult> PurgeAllInstancesAsync(
        PurgeInstancesFilter filter, PurgeInstanceOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        if (filter.Timeout <= TimeSpan.Zero)
        {
            throw new ArgumentOutOfRangeException(nameof(filter), filter.Timeout, "PurgeInstancesFilter.Timeout must be a positive TimeSpan.");
        }

        var wanted = new InstanceFilter(filter.CreatedFrom, filter.CreatedTo, Statuses: filter.Statuses?.ToArray());
        var begin = time.GetTimestamp();
        var purged = 0;
        while (await store.PurgeSomeAsync(wanted, options?.Recursive ?? false) is var some and > 0)
        {
            purged += some;
            cancellation.ThrowIfCancellationRequested();
            if (time.GetElapsedTime(begin) > filter.Timeout)
            {
                return new PurgeResult(purged, isComplete: false);
            }
        }

        return new PurgeResult(purged, isComplete: true);
    }

    private (List<InstanceRecord> Records, string? Next) ReadPage(InstanceFilter filter, string? after, int size)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(size);

        // One more than asked for tells whether there is another page.
        var records = store.List(filter, after, size + 1);
        if (records.Count <= size)
        {
            return (records, null);
        }

        records.RemoveAt(size);
        return (records, records[^1].Id);
    }

    private async Task<OrchestrationMetadata> WaitFor(
        string instanceId, Func<OrchestrationRuntimeStatus, bool> isReached, bool getInputsAndOutputs, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        var record = await waiters.WaitAsync(instanceId, () => store.Find(instanceId) is { } found && isReached(found.Status) ? found : null, cancellation);
        return ToMetadata(record, getInputsAndOutputs);
    }

    private OrchestrationMetadata ToMetadata(InstanceRecord record, bool getInputsAndOutputs) => new(record.Name, record.Id)
    {
        RuntimeStatus = record.Status,
        CreatedAt = record.Created,
        LastUpdatedAt = record.Updated,
        Tags = record.Tags ?? ImmutableDictionary<string, string>.Empty,
        DataConverter = getInputsAndOutputs ? converter : null,
        SerializedInput = getInputsAndOutputs ? record.Input : null,
        SerializedOutput = getInputsAndOutputs ? record.Output : null,
        SerializedCustomStatus = getInputsAndOutputs ? record.CustomStatus : null,
        FailureDetails = getInputsAndOutputs ? record.Failure?.ToDetails() : null,
    };
}
