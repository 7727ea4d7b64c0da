using Google.Protobuf;
using Interviews.Durable.History;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Converters;
using Microsoft.DurableTask.Worker.Grpc;
using P = Microsoft.DurableTask.Protobuf;

namespace Interviews.Durable.Tests;

/// <summary>A worker of lambdas in this process. Orchestrators are replayed by the SDK, as in a real one.</summary>
internal sealed class TestFunctions : IDurableFunctions
{
    private readonly Dictionary<string, Func<string, string>> _orchestrators = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Func<string?, CancellationToken, Task<string?>>> _activities = new(StringComparer.OrdinalIgnoreCase);

    public IEnumerable<string> OrchestratorNames => _orchestrators.Keys;

    public IEnumerable<string> ActivityNames => _activities.Keys;

    private static DataConverter Converter => JsonDataConverter.Default;

    public bool HasOrchestrator(string name) => _orchestrators.ContainsKey(name);

    public bool HasActivity(string name) => _activities.ContainsKey(name);

    /// <summary>Each request and response makes the journey that it makes to a worker.</summary>
    public Task<P.OrchestratorResponse> RunOrchestratorAsync(string name, P.OrchestratorRequest request, CancellationToken cancellationToken)
    {
        try
        {
            var response = _orchestrators[name](Convert.ToBase64String(request.ToByteArray()));
            return Task.FromResult(P.OrchestratorResponse.Parser.ParseFrom(Convert.FromBase64String(response)));
        }
        catch (Exception e)
        {
            return Task.FromResult(Endings.Failed(Describe(e)));
        }
    }

    public async Task<ActivityOutcome> RunActivityAsync(ActivityInvocation invocation, CancellationToken cancellationToken)
    {
        try
        {
            return new ActivityOutcome(await _activities[invocation.Name](invocation.Input, cancellationToken));
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            return ActivityOutcome.Failed(Describe(e));
        }
    }

    public TestFunctions Orchestrator<TInput, TOutput>(string name, Func<TaskOrchestrationContext, TInput, Task<TOutput>> orchestrator)
    {
        _orchestrators[name] = request => GrpcOrchestrationRunner.LoadAndRun<TInput, TOutput>(
            request, async (context, input) => await orchestrator(context, input!));
        return this;
    }

    public TestFunctions Orchestrator<TOutput>(string name, Func<TaskOrchestrationContext, Task<TOutput>> orchestrator) =>
        Orchestrator<object?, TOutput>(name, (context, _) => orchestrator(context));

    public TestFunctions Activity<TInput, TOutput>(string name, Func<TInput, Task<TOutput>> activity) =>
        Activity<TInput, TOutput>(name, (input, _) => activity(input));

    public TestFunctions Activity<TInput, TOutput>(string name, Func<TInput, CancellationToken, Task<TOutput>> activity)
    {
        _activities[name] = async (input, cancellationToken) => Converter.Serialize(await activity(Converter.Deserialize<TInput>(input)!, cancellationToken));
        return this;
    }

    private static P.TaskFailureDetails Describe(Exception e) => new()
    {
        ErrorType = e.GetType().FullName,
        ErrorMessage = e.Message,
        StackTrace = e.StackTrace,
        InnerFailure = e.InnerException is { } inner ? Describe(inner) : null,
    };
}
