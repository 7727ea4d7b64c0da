using Interviews.Durable.Contract;
using Interviews.LocalHost.Durable;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Converters;
using Microsoft.Extensions.Logging.Abstractions;

namespace Interviews.LocalHost.Tests.Durable;

/// <summary>The embedded engine on a clock that is set by hand.</summary>
internal sealed class EmbeddedHost : DurableHost
{
    private static readonly DateTimeOffset Beginning = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

    private readonly string _folder = Directory.CreateTempSubdirectory("durable").FullName;
    private readonly TestFunctions _functions = new();
    private DurableTaskClient? _client;

    public EmbeddedHost(DurableEngineOptions? options = null) =>
        Engine = new DurableEngine(Path.Combine(_folder, "durable.db"), Clock, _functions, JsonDataConverter.Default, NullLoggerFactory.Instance, options);

    public TestClock Clock { get; } = new(Beginning);

    public DurableEngine Engine { get; }

    public override DurableTaskClient Client => _client ??= Engine.CreateClient();

    public override TimeSpan Tick => TimeSpan.FromMinutes(1);

    public override void Orchestrator<TInput, TOutput>(string name, Func<TaskOrchestrationContext, TInput, Task<TOutput>> orchestrator) =>
        _functions.Orchestrator(name, orchestrator);

    public override void Activity<TInput, TOutput>(string name, Func<TInput, Task<TOutput>> activity) => _functions.Activity(name, activity);

    public override Task StartAsync() => Engine.StartAsync(CancellationToken.None);

    public override Task SettleAsync() => Engine.DrainAsync(CancellationToken.None);

    public override Task PassAsync(int ticks) => Engine.PassAsync(Clock, Tick * ticks);

    public override async ValueTask DisposeAsync()
    {
        await Engine.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
