using Interviews.LocalHost.Durable;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Converters;
using Microsoft.Extensions.Logging.Abstractions;

namespace Interviews.LocalHost.Tests.Durable;

/// <summary>One run of an engine on a file that may outlive it.</summary>
internal sealed class EngineRun : IAsyncDisposable
{
    private static readonly DateTimeOffset Beginning = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

    public EngineRun(string path, TestFunctions functions, DurableEngineOptions? options = null, DateTimeOffset? now = null)
    {
        Clock = new TestClock(now ?? Beginning);
        Engine = new DurableEngine(path, Clock, functions, JsonDataConverter.Default, NullLoggerFactory.Instance, options);
        Client = Engine.CreateClient();
    }

    public TestClock Clock { get; }

    public DurableEngine Engine { get; }

    public DurableTaskClient Client { get; }

    public Task StartAsync() => Engine.StartAsync(CancellationToken.None);

    public Task DrainAsync() => Engine.DrainAsync(CancellationToken.None);

    public Task PassAsync(TimeSpan time) => Engine.PassAsync(Clock, time);

    public ValueTask DisposeAsync() => Engine.DisposeAsync();
}

/// <summary>A file in a folder of its own that goes when the test ends.</summary>
internal sealed class TemporaryFile : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("durable").FullName;

    public string Path => System.IO.Path.Combine(_folder, "durable.db");

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
