using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Shouldly;
using Xunit;

namespace Interviews.Durable.Tests;

/// <summary>An instance that has nothing to do is on disk, and nowhere else.</summary>
public sealed class SleepingInstancesTests : IDisposable
{
    private readonly TemporaryFile _file = new();

    public void Dispose() => _file.Dispose();

    [Fact]
    public async Task ManySleepers_InMemory_NoMoreThanTheLimit()
    {
        await using var run = new EngineRun(_file.Path, RestartTests.Sleeper(), new DurableEngineOptions { MaxHotInstances = 8 });
        await run.StartAsync();
        await Task.WhenAll(Enumerable.Range(0, 500).Select(_ => run.Client.ScheduleNewOrchestrationInstanceAsync("Main")));
        await run.DrainAsync();
        run.Engine.HotInstances.ShouldBeLessThanOrEqualTo(8);
    }

    [Fact]
    public async Task ManySleepers_AfterARestart_NoneIsInMemoryAndOneAlarmIsSet()
    {
        await using (var first = new EngineRun(_file.Path, RestartTests.Sleeper()))
        {
            await first.StartAsync();
            await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => first.Client.ScheduleNewOrchestrationInstanceAsync("Main")));
            await first.DrainAsync();
        }

        await using var second = new EngineRun(_file.Path, RestartTests.Sleeper());
        await second.StartAsync();
        await second.DrainAsync();
        second.Engine.HotInstances.ShouldBe(0);
        second.Clock.Armed.ShouldBe(1);
    }

    [Fact]
    public async Task ManySleepers_AllDueAtOnce_AllWake()
    {
        await using var run = new EngineRun(_file.Path, RestartTests.Sleeper(), new DurableEngineOptions { MaxConcurrentEpisodes = 16, MaxHotInstances = 4 });
        await run.StartAsync();
        var ids = await Task.WhenAll(Enumerable.Range(0, Setting.Of("SLEEPERS", 300)).Select(_ => run.Client.ScheduleNewOrchestrationInstanceAsync("Main")));
        await run.PassAsync(TimeSpan.FromDays(3));
        foreach (var id in ids)
        {
            (await run.Client.GetInstanceAsync(id))!.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Completed);
        }
    }

    [Fact]
    public async Task Alarm_OfARealClockKind_WakesTheInstanceWithoutADrain()
    {
        await using var run = new EngineRun(_file.Path, RestartTests.Sleeper());
        await run.StartAsync();
        var id = await run.Client.ScheduleNewOrchestrationInstanceAsync("Main");
        await run.DrainAsync();
        var end = run.Client.WaitForInstanceCompletionAsync(id, TestContext.Current.CancellationToken);

        // The alarm looks no further ahead than a day; each ring sets the next one.
        for (var day = 0; day < 3 && !end.IsCompleted; day++)
        {
            run.Clock.Set(run.Clock.GetUtcNow().AddDays(1));
            await run.Engine.DrainAsync(CancellationToken.None);
        }

        (await end).RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Completed);
    }

    [Fact]
    public async Task Timer_OfTenYears_FiresOnItsDay()
    {
        var functions = new TestFunctions().Orchestrator("Main", async context =>
        {
            await context.CreateTimer(TimeSpan.FromDays(3653), CancellationToken.None);
            return context.CurrentUtcDateTime;
        });
        await using var run = new EngineRun(_file.Path, functions);
        await run.StartAsync();
        var due = run.Clock.GetUtcNow().AddDays(3653);
        var id = await run.Client.ScheduleNewOrchestrationInstanceAsync("Main");
        await run.DrainAsync();

        // The SDK sleeps it in pieces, because not every engine can wait for so long.
        run.Engine.NextDue.ShouldBe(run.Clock.GetUtcNow().AddDays(3));
        await run.PassAsync(TimeSpan.FromDays(4000));
        (await run.Client.GetInstanceAsync(id, getInputsAndOutputs: true))!.ReadOutputAs<DateTime>().ShouldBe(due.UtcDateTime);
    }

    [Fact]
    public async Task CancelledTimer_InTheIndex_FiresUnheardOrGoesWithItsInstance()
    {
        var functions = new TestFunctions().Orchestrator("Main", async context =>
        {
            using var cancellation = new CancellationTokenSource();
            var first = context.CreateTimer(TimeSpan.FromDays(1), cancellation.Token);
            var second = context.CreateTimer(TimeSpan.FromDays(2), cancellation.Token);
            await Task.WhenAny(first, second, context.WaitForExternalEvent<string>("Go"));
            cancellation.Cancel();
            return await context.WaitForExternalEvent<string>("End");
        });
        await using var run = new EngineRun(_file.Path, functions);
        await run.StartAsync();
        var begin = run.Clock.GetUtcNow();
        var id = await run.Client.ScheduleNewOrchestrationInstanceAsync("Main");
        await run.DrainAsync();
        await run.Client.RaiseEventAsync(id, "Go", "x");

        // The SDK tells nobody that it has cancelled a timer.
        await run.PassAsync(TimeSpan.FromDays(1));
        run.Engine.NextDue.ShouldBe(begin.AddDays(2));
        await run.Client.RaiseEventAsync(id, "End", "y");
        await run.DrainAsync();
        run.Engine.NextDue.ShouldBeNull();
        (await run.Client.GetInstanceAsync(id, getInputsAndOutputs: true))!.ReadOutputAs<string>().ShouldBe("y");
    }

    [Theory]
    [InlineData("terminate")]
    [InlineData("replace")]
    [InlineData("fail")]
    public async Task EndBeforeItsTimers_InTheIndex_NoneIsLeft(string how)
    {
        var functions = new TestFunctions().Orchestrator("Main", async context =>
        {
            var timer = context.CreateTimer(TimeSpan.FromDays(1), CancellationToken.None);
            await context.WaitForExternalEvent<int>("Number");
            await timer;
            return 0;
        }).Orchestrator("Other", _ => Task.FromResult(1));
        await using var run = new EngineRun(_file.Path, functions);
        await run.StartAsync();
        await run.Client.ScheduleNewOrchestrationInstanceAsync("Main", new StartOrchestrationOptions("main"));
        await run.DrainAsync();
        await (how switch
        {
            "terminate" => run.Client.TerminateInstanceAsync("main"),
            "replace" => run.Client.ScheduleNewOrchestrationInstanceAsync("Other", new StartOrchestrationOptions("main")),
            _ => run.Client.RaiseEventAsync("main", "Number", "no number"),
        });
        await run.DrainAsync();
        run.Engine.NextDue.ShouldBeNull();
    }

    [Fact]
    public async Task FiredTimer_InTheIndex_IsGone()
    {
        await using (var first = new EngineRun(_file.Path, RestartTests.Sleeper()))
        {
            await first.StartAsync();
            await first.Client.ScheduleNewOrchestrationInstanceAsync("Main");
            await first.PassAsync(TimeSpan.FromDays(3));
        }

        await using var second = new EngineRun(_file.Path, RestartTests.Sleeper());
        second.Engine.NextDue.ShouldBeNull();
    }

    [Fact]
    public async Task Timer_InThePast_AfterLaterOnesHaveFired_FiresAtOnce()
    {
        var functions = RestartTests.Sleeper().Orchestrator("Past", async context =>
        {
            await context.CreateTimer(context.CurrentUtcDateTime.AddDays(-30), CancellationToken.None);
            return "done";
        });
        await using var run = new EngineRun(_file.Path, functions);
        await run.StartAsync();
        await run.Client.ScheduleNewOrchestrationInstanceAsync("Main");
        await run.PassAsync(TimeSpan.FromDays(3));
        var id = await run.Client.ScheduleNewOrchestrationInstanceAsync("Past");
        await run.DrainAsync();
        (await run.Client.GetInstanceAsync(id))!.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Completed);
    }
}
