using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging.Abstractions;

namespace Interviews.Durable.Tests;

/// <summary>One run of an engine on a file that may outlive it.</summary>
internal sealed class EngineRun : IAsyncDisposable
{
    private static readonly DateTimeOffset Beginning = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

    private readonly HubConnection _connection;

    public EngineRun(string path, IDurableFunctions functions, DurableEngineOptions? options = null, DateTimeOffset? now = null)
    {
        Clock = new TestClock(now ?? Beginning);
        Engine = new DurableEngine(path, Clock, functions, NullLoggerFactory.Instance, options);
        _connection = new HubConnection(Engine);
    }

    public TestClock Clock { get; }

    public DurableEngine Engine { get; }

    public DurableTaskClient Client => _connection.Client;

    public Task StartAsync() => Engine.StartAsync(CancellationToken.None);

    public Task DrainAsync() => Engine.DrainAsync(CancellationToken.None);

    public Task PassAsync(TimeSpan time) => Engine.PassAsync(Clock, time);

    public async ValueTask DisposeAsync()
    {
        await _connection.DisposeAsync();
        await Engine.DisposeAsync();
    }
}

/// <summary>A file in a folder of its own that goes when the test ends.</summary>
internal sealed class TemporaryFile : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public string Path => System.IO.Path.Combine(_folder.Path, "durable.db");

    public void Dispose() => _folder.Dispose();
}
