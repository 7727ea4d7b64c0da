using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Interviews.LocalHost.Durable.History;
using Interviews.LocalHost.Durable.Storage;
using Microsoft.DurableTask.Protobuf;

namespace Interviews.LocalHost.Durable.Client;

/// <summary>The gRPC service that the SDK's client talks to. Errors are those of the real host over Azure Storage, for the client turns them into exceptions.</summary>
internal sealed partial class DurableTaskHubService(DurableEngine engine) : TaskHubSidecarService.TaskHubSidecarServiceBase
{
    private readonly TaskHub _hub = engine.Hub;

    public override Task<Empty> Hello(Empty request, ServerCallContext context) => Task.FromResult(new Empty());

    public override async Task<CreateInstanceResponse> StartInstance(CreateInstanceRequest request, ServerCallContext context)
    {
        Require(request.Name, "the name of an orchestrator");
        var refusals = ReusePolicy.Refusals(request.OrchestrationIdReusePolicy);
        var wanted = NewInstance.FromClient(request, _hub.Options.DefaultVersion, _hub.Now, refusals);
        return await _hub.CreateAsync(wanted) is { } status
            ? throw Error(StatusCode.AlreadyExists, $"An orchestration with instance ID '{wanted.Id}' and status '{status}' already exists")
            : new CreateInstanceResponse { InstanceId = wanted.Id };
    }

    public override async Task<RestartInstanceResponse> RestartInstance(RestartInstanceRequest request, ServerCallContext context)
    {
        var old = _hub.Store.Find(request.InstanceId) ?? throw NotFound(request.InstanceId);
        var id = request.RestartWithNewInstanceId ? Guid.NewGuid().ToString("N") : request.InstanceId;
        await _hub.CreateAsync(new NewInstance(NewInstance.Again(old, id, _hub.Now), null, ReusePolicy.None));
        return new RestartInstanceResponse { InstanceId = id };
    }

    public override async Task<RaiseEventResponse> RaiseEvent(RaiseEventRequest request, ServerCallContext context)
    {
        Require(request.InstanceId, "the id of an instance");
        Require(request.Name, "the name of an event");
        var sending = await _hub.SendAsync(request.InstanceId, HistoryEvents.Raised(request.Name, request.Input));
        if (_hub.Options.ThrowStatusExceptionsOnRaiseEvent && sending.Delivery is null)
        {
            throw sending.Status is null
                ? NotFound(request.InstanceId)
                : Error(StatusCode.FailedPrecondition, "The orchestration instance with the provided instance id is not running.");
        }

        return new RaiseEventResponse();
    }

    public override async Task<TerminateResponse> TerminateInstance(TerminateRequest request, ServerCallContext context)
    {
        await _hub.SendAsync(request.InstanceId, HistoryEvents.Terminated(request.Output, request.Recursive));
        return new TerminateResponse();
    }

    public override async Task<SuspendResponse> SuspendInstance(SuspendRequest request, ServerCallContext context)
    {
        await _hub.SendAsync(request.InstanceId, HistoryEvents.Suspended(request.Reason));
        return new SuspendResponse();
    }

    public override async Task<ResumeResponse> ResumeInstance(ResumeRequest request, ServerCallContext context)
    {
        await _hub.SendAsync(request.InstanceId, HistoryEvents.Resumed(request.Reason));
        return new ResumeResponse();
    }

    private static void Require(string value, string what)
    {
        if (string.IsNullOrEmpty(value))
        {
            throw Error(StatusCode.InvalidArgument, $"The request lacks {what}.");
        }
    }

    private static RpcException NotFound(string instanceId) => Error(StatusCode.NotFound, $"No instance with ID '{instanceId}' was found.");

    private static RpcException Error(StatusCode code, string message) => new(new Status(code, message));
}
