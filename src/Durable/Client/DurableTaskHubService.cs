using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Interviews.Durable.History;
using Interviews.Durable.Storage;
using Microsoft.DurableTask.Protobuf;

namespace Interviews.Durable.Client;

/// <summary>The gRPC service that the SDK's client talks to. Errors are those of the real host over Azure Storage, for the client turns them into exceptions.</summary>
public sealed partial class DurableTaskHubService(DurableEngine engine) : TaskHubSidecarService.TaskHubSidecarServiceBase
{
    private readonly TaskHub _hub = engine.Hub;

    public override Task<Empty> Hello(Empty request, ServerCallContext context) => Task.FromResult(new Empty());

    public override async Task<CreateInstanceResponse> StartInstance(CreateInstanceRequest request, ServerCallContext context)
    {
        Require(request.Name, "the name of an orchestrator");
        var refusals = request.OrchestrationIdReusePolicy is { } policy ? ReusePolicy.Refusals(policy) : ReusePolicy.Default(_hub.Options);
        var wanted = NewInstance.FromClient(request, _hub.Options.DefaultVersion, _hub.Now, refusals);
        return await _hub.CreateAsync(wanted) is { } status
            ? throw Error(StatusCode.AlreadyExists, $"An orchestration with instance ID '{wanted.Id}' and status '{status}' already exists")
            : new CreateInstanceResponse { InstanceId = wanted.Id };
    }

    public override async Task<RestartInstanceResponse> RestartInstance(RestartInstanceRequest request, ServerCallContext context)
    {
        var old = _hub.Store.Find(request.InstanceId) ?? throw NotFound(request.InstanceId);
        var id = request.RestartWithNewInstanceId ? Guid.NewGuid().ToString("N") : request.InstanceId;
        return await _hub.CreateAsync(new NewInstance(NewInstance.Again(old, id, _hub.Now), null, ReusePolicy.Default(_hub.Options))) is { } status
            ? throw NotIn(status, "restart", id)
            : new RestartInstanceResponse { InstanceId = id };
    }

    public override async Task<RewindInstanceResponse> RewindInstance(RewindInstanceRequest request, ServerCallContext context) =>
        await _hub.RewindAsync(request.InstanceId, request.Reason) switch
        {
            null => throw NotFound(request.InstanceId),
            OrchestrationStatus.Failed => new RewindInstanceResponse(),
            { } status => throw NotIn(status, "rewind", request.InstanceId),
        };

    public override async Task<RaiseEventResponse> RaiseEvent(RaiseEventRequest request, ServerCallContext context)
    {
        Require(request.InstanceId, "the id of an instance");
        Require(request.Name, "the name of an event");
        var sending = await _hub.SendAsync(request.InstanceId, HistoryEvents.Raised(request.Name, request.Input), IsLive);
        return sending.Delivery is not null || !_hub.Options.ThrowStatusExceptionsOnRaiseEvent
            ? new RaiseEventResponse()
            : throw Refusal(sending, "raise an event for", request.InstanceId);
    }

    public override async Task<TerminateResponse> TerminateInstance(TerminateRequest request, ServerCallContext context)
    {
        await Control(request.InstanceId, "terminate", HistoryEvents.Terminated(request.Output, request.Recursive), IsLive);
        return new TerminateResponse();
    }

    public override async Task<SuspendResponse> SuspendInstance(SuspendRequest request, ServerCallContext context)
    {
        await Control(
            request.InstanceId, "suspend", HistoryEvents.Suspended(request.Reason), status => status is OrchestrationStatus.Running or OrchestrationStatus.Pending);
        return new SuspendResponse();
    }

    public override async Task<ResumeResponse> ResumeInstance(ResumeRequest request, ServerCallContext context)
    {
        await Control(request.InstanceId, "resume", HistoryEvents.Resumed(request.Reason), status => status == OrchestrationStatus.Suspended);
        return new ResumeResponse();
    }

    private async Task Control(string instanceId, string verb, HistoryEvent order, Func<OrchestrationStatus, bool> isAllowedIn)
    {
        var sending = await _hub.SendAsync(instanceId, order, isAllowedIn);
        if (sending.Delivery is null)
        {
            throw Refusal(sending, verb, instanceId);
        }
    }

    private static bool IsLive(OrchestrationStatus status) => !Instance.HasEndedIn(status);

    private static RpcException Refusal(Sending sending, string verb, string instanceId) =>
        sending.Status is { } status ? NotIn(status, verb, instanceId) : NotFound(instanceId);

    private static void Require(string value, string what)
    {
        if (string.IsNullOrEmpty(value))
        {
            throw Error(StatusCode.InvalidArgument, $"The request lacks {what}.");
        }
    }

    private static RpcException NotFound(string instanceId) => Error(StatusCode.NotFound, $"No instance with ID '{instanceId}' was found.");

    private static RpcException NotIn(OrchestrationStatus status, string verb, string instanceId) =>
        Error(StatusCode.FailedPrecondition, $"Cannot {verb} the orchestration instance {instanceId} because instance is in the {status} state.");

    private static RpcException Error(StatusCode code, string message) => new(new Status(code, message));
}
