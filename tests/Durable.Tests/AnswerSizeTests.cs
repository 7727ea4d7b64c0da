using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Shouldly;
using Xunit;

namespace Interviews.Durable.Tests;

/// <summary>What is too large for one message comes in several.</summary>
public sealed class AnswerSizeTests : IDisposable
{
    private static readonly string Payload = new('x', 1_500_000);

    private readonly TemporaryFile _file = new();

    public void Dispose() => _file.Dispose();

    [Fact]
    public async Task History_LargerThanAMessage_ComesInChunks()
    {
        await using var run = await Run();
        await run.Client.ScheduleNewOrchestrationInstanceAsync("Main", Payload, new StartOrchestrationOptions("main"));
        await run.DrainAsync();
        (await run.Client.GetOrchestrationHistoryAsync("main")).Count.ShouldBe(8);
    }

    [Fact]
    public async Task Query_LargerThanAMessage_ComesInPages()
    {
        await using var run = await Run();
        for (var i = 0; i < 5; i++)
        {
            await run.Client.ScheduleNewOrchestrationInstanceAsync("Echo", Payload, new StartOrchestrationOptions($"i{i}"));
        }

        await run.DrainAsync();
        var pages = 0;
        var ids = new List<string>();
        await foreach (var page in run.Client.GetAllInstancesAsync(new OrchestrationQuery { FetchInputsAndOutputs = true }).AsPages())
        {
            pages++;
            ids.AddRange(page.Values.Select(instance => instance.InstanceId));
        }

        ids.ShouldBe(["i0", "i1", "i2", "i3", "i4"]);
        pages.ShouldBe(5);
    }

    private async Task<EngineRun> Run()
    {
        var functions = new TestFunctions().Activity<string, string>("Echo", Task.FromResult)
            .Orchestrator<string, string>("Echo", (_, input) => Task.FromResult(input))
            .Orchestrator<string, int>("Main", async (context, input) => (await context.CallActivityAsync<string>("Echo", input)).Length);
        var run = new EngineRun(_file.Path, functions);
        await run.StartAsync();
        return run;
    }
}
