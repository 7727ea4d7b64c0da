using Interviews.Durable.Contract;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Interviews.Durable.Tests;

/// <summary>The engine on a clock that is set by hand.</summary>
internal sealed class EmbeddedHost : DurableHost
{
    private readonly TemporaryFile _file = new();
    private readonly TestFunctions _functions = new();
    private readonly EngineRun _run;

    public EmbeddedHost(DurableEngineOptions? options = null) => _run = new EngineRun(_file.Path, _functions, options);

    public override DurableTaskClient Client => _run.Client;

    public override TimeSpan Tick => TimeSpan.FromMinutes(1);

    public override bool RaiseEventChecksStatus => true;

    public override bool ControlChecksStatus => true;

    public override bool ListsInstanceIds => true;

    public override void Orchestrator<TInput, TOutput>(string name, Func<TaskOrchestrationContext, TInput, Task<TOutput>> orchestrator) =>
        _functions.Orchestrator(name, orchestrator);

    public override void Activity<TInput, TOutput>(string name, Func<TInput, Task<TOutput>> activity) => _functions.Activity(name, activity);

    public override Task StartAsync() => _run.StartAsync();

    public override Task SettleAsync() => _run.DrainAsync();

    public override Task PassAsync(int ticks) => _run.PassAsync(Tick * ticks);

    public override async ValueTask DisposeAsync()
    {
        await _run.DisposeAsync();
        _file.Dispose();
    }
}
