using Interviews.Domain.Analytics;
using Interviews.Domain.Storage;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;

namespace Interviews.Functions.Analytics.Rebuild;

/// <summary>How rebuilds stand.</summary>
public sealed class RebuildOperations([FromKeyedServices(StoreContainers.Analytics)] IStore projections, GenerationStore generations)
{
    internal static string InstanceId(string operationId) => $"analytics-rebuild-{operationId}";

    internal async Task<RebuildOperation?> FindAsync(string organizationId, string operationId, CancellationToken cancellationToken) =>
        (await projections.ReadAsync<RebuildOperation>(organizationId, RebuildOperation.RecordId(operationId), cancellationToken))?.Value;

    /// <returns>The rebuild under way, or <c>null</c> when there is none, or it has failed and waits for another one to take its place.</returns>
    internal async Task<RebuildOperation?> RunningAsync(DurableTaskClient client, AnalyticsGenerations current, CancellationToken cancellationToken)
    {
        if (current.Building is not { } building || await FindAsync(current.OrganizationId, building.OperationId, cancellationToken) is not { } operation)
        {
            return null;
        }

        return HasFailed(await client.GetInstanceAsync(InstanceId(operation.OperationId), cancellationToken)) ? null : operation;
    }

    internal async Task<OperationView> ViewAsync(DurableTaskClient client, RebuildOperation operation, CancellationToken cancellationToken)
    {
        var instance = await client.GetInstanceAsync(InstanceId(operation.OperationId), getInputsAndOutputs: true, cancellationToken);
        var current = (await generations.ReadAsync(operation.OrganizationId, cancellationToken)).Value;
        var progress = instance?.SerializedCustomStatus is null ? null : instance.ReadCustomStatusAs<RebuildStatus>()?.Progress;
        return new OperationView(operation.OperationId, "analyticsRebuild", StatusOf(operation, current, instance), operation.StartedAt, progress);
    }

    // What is read now was built; a later one that took its place was built after it.
    private static OperationStatus StatusOf(RebuildOperation operation, AnalyticsGenerations current, OrchestrationMetadata? instance)
    {
        if (current.Building?.Generation == operation.Generation)
        {
            return HasFailed(instance) ? OperationStatus.Failed : OperationStatus.Running;
        }

        return HasFailed(instance) && current.Current != operation.Generation ? OperationStatus.Failed : OperationStatus.Succeeded;
    }

    private static bool HasFailed(OrchestrationMetadata? instance) =>
        instance?.RuntimeStatus is OrchestrationRuntimeStatus.Failed or OrchestrationRuntimeStatus.Terminated;
}
