using Interviews.LocalHost.Durable;
using Microsoft.DurableTask;

namespace Interviews.LocalHost.Tests.Durable;

/// <summary>Functions from lambdas.</summary>
internal sealed class TestFunctions : IDurableFunctions
{
    private readonly Dictionary<string, OrchestratorFunction> _orchestrators = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ActivityFunction> _activities = new(StringComparer.OrdinalIgnoreCase);

    public IEnumerable<string> OrchestratorNames => _orchestrators.Keys;

    public IEnumerable<string> ActivityNames => _activities.Keys;

    public OrchestratorFunction? FindOrchestrator(string name) => _orchestrators.GetValueOrDefault(name);

    public ActivityFunction? FindActivity(string name) => _activities.GetValueOrDefault(name);

    public TestFunctions Orchestrator<TInput, TOutput>(string name, Func<TaskOrchestrationContext, TInput, Task<TOutput>> orchestrator)
    {
        _orchestrators[name] = async context => await orchestrator(context, context.GetInput<TInput>()!);
        return this;
    }

    public TestFunctions Orchestrator<TOutput>(string name, Func<TaskOrchestrationContext, Task<TOutput>> orchestrator)
    {
        _orchestrators[name] = async context => await orchestrator(context);
        return this;
    }

    public TestFunctions Activity<TInput, TOutput>(string name, Func<TInput, Task<TOutput>> activity) =>
        Activity<TInput, TOutput>(name, (input, _) => activity(input));

    public TestFunctions Activity<TInput, TOutput>(string name, Func<TInput, CancellationToken, Task<TOutput>> activity)
    {
        _activities[name] = async (call, cancellation) =>
            call.Converter.Serialize(await activity(call.Converter.Deserialize<TInput>(call.Input)!, cancellation));
        return this;
    }
}
