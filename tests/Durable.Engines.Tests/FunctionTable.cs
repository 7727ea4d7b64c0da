using Microsoft.DurableTask;

namespace Interviews.Durable.Engines.Tests;

/// <summary>The functions that a test registers, by name, as the vendor's SDK sees them.</summary>
internal sealed class FunctionTable
{
    private readonly Dictionary<string, ITaskOrchestrator> _orchestrators = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ITaskActivity> _activities = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyDictionary<string, ITaskOrchestrator> Orchestrators => _orchestrators;

    public IReadOnlyDictionary<string, ITaskActivity> Activities => _activities;

    public void Orchestrator<TInput, TOutput>(string name, Func<TaskOrchestrationContext, TInput, Task<TOutput>> orchestrator) =>
        _orchestrators.Add(name, FuncTaskOrchestrator.Create<TInput, TOutput>((context, input) => orchestrator(context, input!)));

    public void Activity<TInput, TOutput>(string name, Func<TInput, Task<TOutput>> activity) =>
        _activities.Add(name, FuncTaskActivity.Create<TInput, TOutput>((_, input) => activity(input!)));

    public void CopyTo(DurableTaskRegistry registry)
    {
        foreach (var (name, orchestrator) in _orchestrators)
        {
            registry.AddOrchestrator(name, orchestrator);
        }

        foreach (var (name, activity) in _activities)
        {
            registry.AddActivity(name, activity);
        }
    }
}
