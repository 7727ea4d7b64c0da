using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Shouldly;
using Xunit;

namespace Interviews.Durable.Tests;

/// <summary>What an engine takes up when it starts on a file that another has left.</summary>
public sealed class RestartTests : IDisposable
{
    private readonly TemporaryFile _file = new();

    public void Dispose() => _file.Dispose();

    [Fact]
    public async Task Start_ActivityWasRunning_RunsItAgain()
    {
        var started = new TaskCompletionSource();
        var hangs = new TestFunctions()
            .Orchestrator("Main", context => context.CallActivityAsync<int>("Work", 20))
            .Activity<int, int>("Work", (_, cancellation) =>
            {
                started.SetResult();
                return new TaskCompletionSource<int>().Task.WaitAsync(cancellation);
            });
        await using (var first = new EngineRun(_file.Path, hangs))
        {
            await first.StartAsync();
            await first.Client.ScheduleNewOrchestrationInstanceAsync("Main", new StartOrchestrationOptions("main"));
            await started.Task;
            await first.Engine.StopAsync(CancellationToken.None);
        }

        var works = new TestFunctions()
            .Orchestrator("Main", context => context.CallActivityAsync<int>("Work", 20))
            .Activity<int, int>("Work", x => Task.FromResult(x + 1));
        await using var second = new EngineRun(_file.Path, works);
        await second.StartAsync();
        await second.DrainAsync();
        (await Output(second, "main")).ShouldBe("21");
    }

    [Fact]
    public async Task Start_ManyActivitiesWaited_RunsEachOnce()
    {
        var ran = 0;
        var functions = new TestFunctions()
            .Orchestrator("Main", async context => (await Task.WhenAll(Enumerable.Range(0, 300).Select(i => context.CallActivityAsync<int>("Work", i)))).Sum())
            .Activity<int, int>("Work", x =>
            {
                Interlocked.Increment(ref ran);
                return Task.FromResult(x);
            });
        await using (var first = new EngineRun(_file.Path, functions, new() { MaxConcurrentActivities = 0 }))
        {
            await first.StartAsync();
            await first.Client.ScheduleNewOrchestrationInstanceAsync("Main", new StartOrchestrationOptions("main"));
            await first.Client.WaitForInstanceStartAsync("main");
        }

        await using var second = new EngineRun(_file.Path, functions);
        await second.StartAsync();
        await second.DrainAsync();
        (await Output(second, "main")).ShouldBe("44850");
        ran.ShouldBe(300);
    }

    [Fact]
    public async Task Start_TimerFellDueMeanwhile_FiresIt()
    {
        var functions = Sleeper();
        DateTimeOffset stopped;
        await using (var first = new EngineRun(_file.Path, functions))
        {
            await first.StartAsync();
            await first.Client.ScheduleNewOrchestrationInstanceAsync("Main", new StartOrchestrationOptions("main"));
            await first.DrainAsync();
            stopped = first.Clock.GetUtcNow();
        }

        await using var second = new EngineRun(_file.Path, functions, now: stopped.AddDays(400));
        await second.StartAsync();
        await second.DrainAsync();
        (await Output(second, "main")).ShouldBe("\"woke\"");
    }

    [Fact]
    public async Task Start_EventsWereBuffered_KeepsTheirOrderAmongNewOnes()
    {
        var functions = new TestFunctions().Orchestrator<int[]?, int[]>("Main", async (context, seen) =>
        {
            if (seen is null)
            {
                await context.WaitForExternalEvent<string>("Go");
                context.ContinueAsNew(Array.Empty<int>());
                return [];
            }

            return [await context.WaitForExternalEvent<int>("Number"), await context.WaitForExternalEvent<int>("Number")];
        });
        await using (var first = new EngineRun(_file.Path, functions))
        {
            await first.StartAsync();
            await first.Client.ScheduleNewOrchestrationInstanceAsync("Main", new StartOrchestrationOptions("main"));
            await first.Client.RaiseEventAsync("main", "Number", 1);
            await first.DrainAsync();
        }

        await using var second = new EngineRun(_file.Path, functions);
        await second.StartAsync();
        await second.Client.RaiseEventAsync("main", "Number", 2);
        await second.Client.RaiseEventAsync("main", "Go", "x");
        await second.DrainAsync();
        (await Output(second, "main")).ShouldBe("[1,2]");
    }

    [Fact]
    public async Task Schedule_BeforeTheStart_RunsAfterIt()
    {
        await using var run = new EngineRun(_file.Path, new TestFunctions().Orchestrator("Main", _ => Task.FromResult(1)));
        await run.Client.ScheduleNewOrchestrationInstanceAsync("Main", new StartOrchestrationOptions("main"));
        (await run.Client.GetInstanceAsync("main"))!.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Pending);
        await run.StartAsync();
        await run.DrainAsync();
        (await Output(run, "main")).ShouldBe("1");
    }

    [Fact]
    public async Task Suspend_BeforeTheFirstEpisode_HoldsWhatItAskedFor()
    {
        var ran = 0;
        var functions = new TestFunctions()
            .Orchestrator("Main", context => context.CallActivityAsync<int>("Work", 1))
            .Activity<int, int>("Work", x =>
            {
                Interlocked.Increment(ref ran);
                return Task.FromResult(x);
            });
        await using var run = new EngineRun(_file.Path, functions);
        await run.Client.ScheduleNewOrchestrationInstanceAsync("Main", new StartOrchestrationOptions("main"));
        await run.Client.SuspendInstanceAsync("main");
        await run.StartAsync();
        await run.DrainAsync();
        ran.ShouldBe(0);
        await run.Client.ResumeInstanceAsync("main");
        await run.DrainAsync();
        (await Output(run, "main")).ShouldBe("1");
    }

    [Fact]
    public async Task Start_AfterEverythingEnded_RunsNothingAgain()
    {
        var ran = 0;
        var functions = new TestFunctions()
            .Orchestrator("Main", context => context.CallActivityAsync<int>("Work", 1))
            .Activity<int, int>("Work", x => Task.FromResult(x + Interlocked.Increment(ref ran)));
        await using (var first = new EngineRun(_file.Path, functions))
        {
            await first.StartAsync();
            await first.Client.ScheduleNewOrchestrationInstanceAsync("Main");
            await first.DrainAsync();
        }

        await using var second = new EngineRun(_file.Path, functions);
        await second.StartAsync();
        await second.DrainAsync();
        ran.ShouldBe(1);
    }

    internal static TestFunctions Sleeper() => new TestFunctions().Orchestrator("Main", async context =>
    {
        await context.CreateTimer(TimeSpan.FromDays(2), CancellationToken.None);
        return "woke";
    });

    private static async Task<string?> Output(EngineRun run, string id) => (await run.Client.GetInstanceAsync(id, getInputsAndOutputs: true))!.SerializedOutput;
}
