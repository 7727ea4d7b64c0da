using Grpc.Core;
using Interviews.Durable.Storage;
using Microsoft.DurableTask.Protobuf;
using Target = Microsoft.DurableTask.Protobuf.PurgeInstancesRequest.RequestOneofCase;

namespace Interviews.Durable.Client;

public sealed partial class DurableTaskHubService
{
    public override async Task<PurgeInstancesResponse> PurgeInstances(PurgeInstancesRequest request, ServerCallContext context)
    {
        switch (request.RequestCase)
        {
            case Target.InstanceId:
                if (_hub.Store.FindState(request.InstanceId, withPayloads: false) is { } state && IsLive(state.OrchestrationStatus))
                {
                    throw NotIn(state.OrchestrationStatus, "purge", request.InstanceId);
                }

                return new PurgeInstancesResponse { DeletedInstanceCount = await _hub.Store.PurgeAsync(request.InstanceId, request.Recursive), IsComplete = true };
            case Target.InstanceBatch:
                var counts = await Task.WhenAll(request.InstanceBatch.InstanceIds.Select(id => _hub.Store.PurgeAsync(id, request.Recursive)));
                return new PurgeInstancesResponse { DeletedInstanceCount = counts.Sum(), IsComplete = true };
            case Target.PurgeInstanceFilter:
                return await PurgeAll(request.PurgeInstanceFilter, request.Recursive, context.CancellationToken);
            default:
                throw Error(StatusCode.InvalidArgument, $"Unknown purge request type '{request.RequestCase}'.");
        }
    }

    private async Task<PurgeInstancesResponse> PurgeAll(PurgeInstanceFilter filter, bool recursive, CancellationToken cancellationToken)
    {
        var wanted = new InstanceFilter(filter.CreatedTimeFrom?.ToDateTime(), filter.CreatedTimeTo?.ToDateTime(), Statuses: filter.RuntimeStatus);
        var (begin, limit, purged) = (_hub.Time.GetTimestamp(), filter.Timeout?.ToTimeSpan(), 0);
        while (await _hub.Store.PurgeSomeAsync(wanted, recursive) is var some and > 0)
        {
            purged += some;
            cancellationToken.ThrowIfCancellationRequested();
            if (_hub.Time.GetElapsedTime(begin) > limit)
            {
                return new PurgeInstancesResponse { DeletedInstanceCount = purged, IsComplete = false };
            }
        }

        return new PurgeInstancesResponse { DeletedInstanceCount = purged, IsComplete = true };
    }
}
