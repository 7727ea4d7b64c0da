using Microsoft.DurableTask;
using Shouldly;
using Xunit;

namespace Interviews.Durable.Tests;

/// <summary>The engine's options say which version instances begin in, as host.json does on the real host.</summary>
public sealed class DefaultVersionTests : IDisposable
{
    private readonly TemporaryFile _file = new();

    public void Dispose() => _file.Dispose();

    [Theory]
    [InlineData("", "7")]
    [InlineData("3", "3")]
    public async Task Instance_BeginsInTheVersionAskedForOrInTheDefault(string asked, string version)
    {
        var functions = new TestFunctions().Orchestrator("Main", context => Task.FromResult(context.Version));
        await using var run = new EngineRun(_file.Path, functions, new() { DefaultVersion = "7" });
        await run.StartAsync();
        var id = await run.Client.ScheduleNewOrchestrationInstanceAsync("Main", new StartOrchestrationOptions { Version = new TaskVersion(asked) });
        await run.DrainAsync();
        (await run.Client.GetInstanceAsync(id, getInputsAndOutputs: true))!.ReadOutputAs<string>().ShouldBe(version);
    }
}
