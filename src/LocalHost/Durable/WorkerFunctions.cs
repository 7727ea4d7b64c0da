using System.Text.Json;
using Google.Protobuf;
using Interviews.Durable;
using Interviews.Durable.History;
using Interviews.LocalHost.Functions;
using Interviews.LocalHost.Protocol;
using Microsoft.DurableTask.Protobuf;

namespace Interviews.LocalHost.Durable;

/// <summary>The app's orchestrators and activities, invoked like every other function.</summary>
internal sealed class WorkerFunctions(FunctionCatalog catalog, FunctionInvoker invoker) : IDurableFunctions
{
    private readonly Lazy<Dictionary<string, FunctionInfo>> _orchestrators = new(() => ByName(catalog, "orchestrationTrigger", "orchestration"));
    private readonly Lazy<Dictionary<string, FunctionInfo>> _activities = new(() => ByName(catalog, "activityTrigger", "activity"));

    public IEnumerable<string> OrchestratorNames => _orchestrators.Value.Keys;

    public IEnumerable<string> ActivityNames => _activities.Value.Keys;

    public bool HasOrchestrator(string name) => _orchestrators.Value.ContainsKey(name);

    public bool HasActivity(string name) => _activities.Value.ContainsKey(name);

    public async Task<OrchestratorResponse> RunOrchestratorAsync(string name, OrchestratorRequest request, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await invoker.RunAsync(_orchestrators.Value[name], TypedValues.Text(request.ToByteString().ToBase64()), metadata: null, retries: null, cancellationToken);
            return OrchestratorResponse.Parser.ParseFrom(Convert.FromBase64String(answer!.String));
        }
        catch (FunctionFailedException e) when (!e.IsTimeout)
        {
            // What the orchestrator itself throws is in the answer, and what took too long is tried again; a worker that cannot replay it never will: the instance fails.
            cancellationToken.ThrowIfCancellationRequested();
            return Endings.Failed(Failure(e));
        }
    }

    public async Task<ActivityOutcome> RunActivityAsync(ActivityInvocation invocation, CancellationToken cancellationToken)
    {
        var input = invocation.Input is { } json ? TypedValues.Text(json) : new TypedData();
        var metadata = new Dictionary<string, TypedData> { ["instanceId"] = TypedValues.Text(JsonSerializer.Serialize(invocation.InstanceId)) };
        try
        {
            return new ActivityOutcome(TypedValues.ToJson(await invoker.RunAsync(
                _activities.Value[invocation.Name], input, metadata, retries: null, cancellationToken, invocation.ParentTraceContext?.TraceParent)));
        }
        catch (FunctionFailedException e)
        {
            // A function that gave up because it was asked to has not failed.
            cancellationToken.ThrowIfCancellationRequested();
            return ActivityOutcome.Failed(Failure(e));
        }
    }

    private static Dictionary<string, FunctionInfo> ByName(FunctionCatalog catalog, string trigger, string property) =>
        catalog.Of(trigger).ToDictionary(function => function.Trigger.Text(property) ?? function.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The extension in the worker writes what an activity threw as the message of its failure.</summary>
    private static TaskFailureDetails Failure(FunctionFailedException e)
    {
        try
        {
            return TaskFailureDetails.Parser.ParseJson(e.Reason);
        }
        catch (Exception unreadable) when (unreadable is InvalidProtocolBufferException or InvalidJsonException)
        {
            return new TaskFailureDetails { ErrorType = e.Type, ErrorMessage = e.Reason, StackTrace = e.Trace };
        }
    }
}
