using Grpc.Core;
using Microsoft.DurableTask.Protobuf;

namespace Interviews.Durable.Client;

/// <summary>In which statuses an existing instance is left alone when its id is scheduled again.</summary>
internal static class ReusePolicy
{
    private static readonly OrchestrationStatus[] Live = [OrchestrationStatus.Pending, OrchestrationStatus.Running, OrchestrationStatus.Suspended];

    private static readonly OrchestrationStatus[] All =
        [.. Live, OrchestrationStatus.Completed, OrchestrationStatus.Failed, OrchestrationStatus.Terminated];

    public static IReadOnlySet<OrchestrationStatus> None { get; } = new HashSet<OrchestrationStatus>();

    /// <summary>What holds where a client says nothing.</summary>
    public static IReadOnlySet<OrchestrationStatus> Default(DurableEngineOptions options) => options.ReplacesRunningInstances ? None : Live.ToHashSet();

    /// <summary>What a client says: it sends the statuses that may be replaced.</summary>
    /// <exception cref="RpcException">A replaced instance would be terminated and then be left alone as such.</exception>
    public static IReadOnlySet<OrchestrationStatus> Refusals(OrchestrationIdReusePolicy policy)
    {
        var refusals = All.Except(policy.ReplaceableStatus).ToHashSet();
        return refusals.Contains(OrchestrationStatus.Terminated) && !refusals.IsSupersetOf(Live)
            ? throw new RpcException(new Status(
                StatusCode.InvalidArgument,
                "Invalid dedupe statuses: cannot include 'Terminated' while also allowing reuse of running instances, " +
                "because the running instance would be terminated and then immediately conflict with the dedupe check."))
            : refusals;
    }
}
