using Grpc.Core;
using Interviews.Durable.Storage;
using Microsoft.DurableTask.Protobuf;

namespace Interviews.Durable.Client;

public sealed partial class DurableTaskHubService
{
    private const int DefaultPageSize = 100;

    public override Task<GetInstanceResponse> GetInstance(GetInstanceRequest request, ServerCallContext context) =>
        Task.FromResult(ToResponse(_hub.Store.FindState(request.InstanceId, request.GetInputsAndOutputs)));

    public override async Task<GetInstanceResponse> WaitForInstanceStart(GetInstanceRequest request, ServerCallContext context) => ToResponse(
        await _hub.WaitAsync(
            request.InstanceId, status => status != OrchestrationStatus.Pending, request.GetInputsAndOutputs, context.CancellationToken));

    public override async Task<GetInstanceResponse> WaitForInstanceCompletion(GetInstanceRequest request, ServerCallContext context) =>
        ToResponse(await _hub.WaitAsync(request.InstanceId, Instance.HasEndedIn, request.GetInputsAndOutputs, context.CancellationToken));

    public override Task<QueryInstancesResponse> QueryInstances(QueryInstancesRequest request, ServerCallContext context)
    {
        var query = request.Query;
        var filter = new InstanceFilter(
            query.CreatedTimeFrom?.ToDateTime(), query.CreatedTimeTo?.ToDateTime(), Statuses: query.RuntimeStatus, IdPrefix: query.InstanceIdPrefix);
        var (page, next) = ReadPage(filter, query.ContinuationToken, query.MaxInstanceCount, query.FetchInputsAndOutputs);
        return Task.FromResult(new QueryInstancesResponse { OrchestrationState = { page }, ContinuationToken = next });
    }

    public override Task<ListInstanceIdsResponse> ListInstanceIds(ListInstanceIdsRequest request, ServerCallContext context)
    {
        var filter = new InstanceFilter(
            CompletedFrom: request.CompletedTimeFrom?.ToDateTime(), CompletedTo: request.CompletedTimeTo?.ToDateTime(), Statuses: request.RuntimeStatus);
        var (page, next) = ReadPage(filter, request.LastInstanceKey, request.PageSize, withPayloads: false);
        return Task.FromResult(new ListInstanceIdsResponse { InstanceIds = { page.Select(state => state.InstanceId) }, LastInstanceKey = next });
    }

    public override async Task StreamInstanceHistory(
        StreamInstanceHistoryRequest request, IServerStreamWriter<HistoryChunk> responseStream, ServerCallContext context)
    {
        var instance = _hub.Store.Find(request.InstanceId) ?? throw NotFound(request.InstanceId);
        var (chunk, size) = (new HistoryChunk(), 0);
        foreach (var e in instance.History.Events)
        {
            if (size > 0 && size + e.CalculateSize() > _hub.Options.MaxAnswerBytes)
            {
                await responseStream.WriteAsync(chunk, context.CancellationToken);
                (chunk, size) = (new HistoryChunk(), 0);
            }

            chunk.Events.Add(e);
            size += e.CalculateSize();
        }

        await responseStream.WriteAsync(chunk, context.CancellationToken);
    }

    /// <summary>A page ends where the client wants it to, or earlier where it would become too large for one message.</summary>
    private (List<OrchestrationState> Page, string? Next) ReadPage(InstanceFilter filter, string? after, int size, bool withPayloads)
    {
        // One more than asked for tells whether there is another page.
        size = size > 0 ? size : DefaultPageSize;
        var found = _hub.Store.List(filter, string.IsNullOrEmpty(after) ? null : after, size + 1, withPayloads);
        var (count, bytes) = (0, 0);
        while (count < Math.Min(size, found.Count) && (count == 0 || bytes + found[count].CalculateSize() <= _hub.Options.MaxAnswerBytes))
        {
            bytes += found[count++].CalculateSize();
        }

        return (found[..count], count < found.Count ? found[count - 1].InstanceId : null);
    }

    private static GetInstanceResponse ToResponse(OrchestrationState? state) => new() { Exists = state is not null, OrchestrationState = state };
}
