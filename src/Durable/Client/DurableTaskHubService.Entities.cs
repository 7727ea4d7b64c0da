using Grpc.Core;
using Microsoft.DurableTask.Protobuf;

namespace Interviews.Durable.Client;

/// <remarks>This host has orchestrations only.</remarks>
public sealed partial class DurableTaskHubService
{
    private static RpcException NoEntities => Error(StatusCode.Unimplemented, "This host has no durable entities.");

    public override Task<SignalEntityResponse> SignalEntity(SignalEntityRequest request, ServerCallContext context) => throw NoEntities;

    public override Task<GetEntityResponse> GetEntity(GetEntityRequest request, ServerCallContext context) => throw NoEntities;

    public override Task<QueryEntitiesResponse> QueryEntities(QueryEntitiesRequest request, ServerCallContext context) => throw NoEntities;

    public override Task<CleanEntityStorageResponse> CleanEntityStorage(CleanEntityStorageRequest request, ServerCallContext context) => throw NoEntities;
}
