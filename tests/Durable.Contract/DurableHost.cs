using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Interviews.Durable.Contract;

/// <summary>An engine under test: an empty task hub, the functions that a test registers, and a way to let time pass.</summary>
public abstract class DurableHost : IAsyncDisposable
{
    public abstract DurableTaskClient Client { get; }

    /// <summary>The unit of time: long against what the engine needs to react, short against the patience of whoever waits for the tests.</summary>
    public abstract TimeSpan Tick { get; }

    public abstract void Orchestrator<TInput, TOutput>(string name, Func<TaskOrchestrationContext, TInput, Task<TOutput>> orchestrator);

    public abstract void Activity<TInput, TOutput>(string name, Func<TInput, Task<TOutput>> activity);

    /// <summary>Begins to run; nothing is registered afterwards.</summary>
    public abstract Task StartAsync();

    /// <summary>Lets the engine do what it can do now. On a real clock up to a <see cref="Tick"/> goes by.</summary>
    public abstract Task SettleAsync();

    /// <summary>Lets so many ticks go by, and the engine do all that falls due in them.</summary>
    public abstract Task PassAsync(int ticks);

    public abstract ValueTask DisposeAsync();
}
