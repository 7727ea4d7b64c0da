using Interviews.Durable.History;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Protobuf;
using Shouldly;
using Xunit;

namespace Interviews.Durable.Tests;

/// <summary>Histories as they are exported: they survive the journey, and the code that made them agrees with them.</summary>
public sealed class RecordedHistoryTests : IDisposable
{
    private readonly TemporaryFile _file = new();

    public void Dispose() => _file.Dispose();

    [Fact]
    public async Task Export_OfEveryStage_ReadsBackAsItIsStored()
    {
        foreach (var history in await Record(Lifecycle))
        {
            var events = HistoryChunk.Parser.ParseJson(history).Events;
            HistoryEvents.FromRow(HistoryEvents.ToRow(events)).ShouldBe(events);
            Google.Protobuf.JsonFormatter.Default.Format(new HistoryChunk { Events = { events } }).ShouldBe(history);
        }
    }

    [Fact]
    public async Task Export_OfUnknown_IsNull()
    {
        await using var run = new EngineRun(_file.Path, new TestFunctions());
        run.Engine.ExportHistory("nobody").ShouldBeNull();
    }

    [Fact]
    public async Task Replay_ByTheSameCode_FindsNoDifferenceAtAnyPoint()
    {
        foreach (var history in (await Record(Lifecycle)).ShouldHaveSome())
        {
            (await Difference(history, Lifecycle)).ShouldBeNull();
        }
    }

    [Fact]
    public async Task Replay_ByChangedCode_NamesTheDifference()
    {
        var history = (await Record(Lifecycle))[^1];
        (await Difference(history, async context =>
        {
            await context.CallActivityAsync<int>("Other", 1);
            return string.Empty;
        })).ShouldNotBeNull().ShouldContain("\"Work\"");
    }

    [Fact]
    public async Task Replay_ByCodeThatDoesMore_NamesIt()
    {
        var history = (await Record(Lifecycle))[1];
        (await Difference(history, async context =>
        {
            _ = context.CreateTimer(TimeSpan.FromDays(2), CancellationToken.None);
            return await Lifecycle(context);
        })).ShouldNotBeNull().ShouldContain("timerCreated");
    }

    [Fact]
    public async Task NewGuid_OfInstanceTimeAndCounter_IsTheNameBasedOne()
    {
        var functions = new TestFunctions().Orchestrator("Main", context => Task.FromResult(new[] { context.NewGuid(), context.NewGuid() }));
        await using var run = new EngineRun(_file.Path, functions);
        await run.StartAsync();
        await run.Client.ScheduleNewOrchestrationInstanceAsync("Main", new StartOrchestrationOptions("the-instance"));
        await run.DrainAsync();
        var guids = (await run.Client.GetInstanceAsync("the-instance", getInputsAndOutputs: true))!.ReadOutputAs<Guid[]>()!;
        guids[1].ShouldBe(new Guid("00de17a6-fb8a-58b8-ad91-782aee35fd97"));
    }

    private static async Task<string> Lifecycle(TaskOrchestrationContext context)
    {
        var number = await context.CallActivityAsync<int>("Work", 1);
        using var cancellation = new CancellationTokenSource();
        var reminder = context.CreateTimer(TimeSpan.FromHours(1), cancellation.Token);
        var stop = context.WaitForExternalEvent<string>("Stop");
        if (await Task.WhenAny(reminder, stop) == reminder)
        {
            context.SetCustomStatus("reminded");
            context.SendEvent("nobody", "Reminded", number);
            return $"reminded {await stop}";
        }

        cancellation.Cancel();
        return "stopped";
    }

    private static Task<string?> Difference(string history, Func<TaskOrchestrationContext, Task<string>> code) =>
        RecordedHistory.FindDifference(history, new TestFunctions().Orchestrator("Main", code));

    private async Task<List<string>> Record(Func<TaskOrchestrationContext, Task<string>> code)
    {
        var functions = new TestFunctions().Orchestrator("Main", code)
            .Activity<int, int>("Work", x => Task.FromResult(x)).Activity<int, int>("Other", x => Task.FromResult(x));
        await using var run = new EngineRun(_file.Path, functions);
        await run.StartAsync();
        await run.Client.ScheduleNewOrchestrationInstanceAsync("Main", new StartOrchestrationOptions("main"));
        await run.DrainAsync();
        var histories = new List<string> { run.Engine.ExportHistory("main")! };
        await run.PassAsync(TimeSpan.FromHours(2));
        histories.Add(run.Engine.ExportHistory("main")!);
        await run.Client.RaiseEventAsync("main", "Stop", "now");
        await run.DrainAsync();
        histories.Add(run.Engine.ExportHistory("main")!);
        return histories;
    }
}
