using Interviews.LocalHost.Durable.Execution;
using Interviews.LocalHost.Durable.History;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Converters;
using Shouldly;
using Xunit;

namespace Interviews.LocalHost.Tests.Durable;

/// <summary>Histories as they are stored: they survive the journey, and the code that made them agrees with them.</summary>
public sealed class RecordedHistoryTests : IDisposable
{
    private readonly TemporaryFile _file = new();

    public void Dispose() => _file.Dispose();

    [Fact]
    public void Json_OfEveryKindOfEvent_ReadsBackEqual()
    {
        List<HistoryEvent> events =
        [
            new EpisodeStarted(new DateTime(2026, 3, 1, 9, 0, 0, 123, DateTimeKind.Utc)),
            new StartDue(),
            new ExecutionStarted("Main", "1.0", "{\"a\":\"b\"}", new ParentLink("p", "Parent", 7, 1, 3), null, "00-1-2-01"),
            new TaskScheduled(0, "Work", string.Empty, "1"),
            new TaskCompleted(0, "\"ü\""),
            new TaskFailed(0, new Failure("T", "m", "s", new Failure("I", "n"), true)),
            new TimerCreated(1, new DateTime(2027, 1, 1, 0, 0, 0, DateTimeKind.Utc)),
            new TimerFired(1, new DateTime(2027, 1, 1, 0, 0, 0, DateTimeKind.Utc)),
            new SubOrchestrationCreated(2, "Child", "2", "child", null),
            new SubOrchestrationCompleted(2, "1"),
            new SubOrchestrationFailed(2, new Failure("T", "m")),
            new EventRaised("Go", null, 5),
            new EventSent(3, "other", "Hello", "1"),
            new ExecutionSuspended("why"),
            new ExecutionResumed(null),
            new ExecutionTerminated("1", true),
            new ExecutionCompleted(-1, OrchestrationRuntimeStatus.Completed, "1", null),
        ];
        HistoryJson.Read(HistoryJson.Write(events)).ShouldBe(events);
    }

    [Fact]
    public async Task Replay_ByTheSameCode_FindsNoDifferenceAtAnyPoint()
    {
        foreach (var history in await Record(Lifecycle))
        {
            Difference(history, Lifecycle).ShouldBeNull();
        }
    }

    [Fact]
    public async Task Replay_ByChangedCode_NamesTheDifference()
    {
        var history = (await Record(Lifecycle))[^1];
        Difference(history, async context =>
        {
            await context.CallActivityAsync<int>("Other", 1);
            return string.Empty;
        }).ShouldNotBeNull().ShouldContain("'Work'");
    }

    [Fact]
    public async Task Replay_ByCodeThatDoesMore_NamesIt()
    {
        var history = (await Record(Lifecycle))[1];
        Difference(history, async context =>
        {
            _ = context.CreateTimer(TimeSpan.FromDays(2), CancellationToken.None);
            return await Lifecycle(context);
        }).ShouldNotBeNull();
    }

    [Fact]
    public void NewGuid_OfInstanceTimeAndCounter_IsTheNameBasedOne() =>
        DeterministicGuid.Create("the-instance", new DateTime(2026, 3, 1, 9, 0, 0, DateTimeKind.Utc), 1)
            .ShouldBe(new Guid("00de17a6-fb8a-58b8-ad91-782aee35fd97"));

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

    private static string? Difference(byte[] history, Func<TaskOrchestrationContext, Task<string>> code) =>
        RecordedHistory.FindDifference(history, "main", async context => await code(context), JsonDataConverter.Default);

    private async Task<List<byte[]>> Record(Func<TaskOrchestrationContext, Task<string>> code)
    {
        var functions = new TestFunctions().Orchestrator("Main", code)
            .Activity<int, int>("Work", x => Task.FromResult(x)).Activity<int, int>("Other", x => Task.FromResult(x));
        await using var run = new EngineRun(_file.Path, functions);
        await run.StartAsync();
        await run.Client.ScheduleNewOrchestrationInstanceAsync("Main", new StartOrchestrationOptions("main"));
        await run.DrainAsync();
        var histories = new List<byte[]> { run.Engine.ExportHistory("main")! };
        await run.PassAsync(TimeSpan.FromHours(2));
        histories.Add(run.Engine.ExportHistory("main")!);
        await run.Client.RaiseEventAsync("main", "Stop", "now");
        await run.DrainAsync();
        histories.Add(run.Engine.ExportHistory("main")!);
        return histories;
    }
}
