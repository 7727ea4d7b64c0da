using DurableTask.Core.Exceptions;
using Grpc.Core;
using Interviews.Durable.History;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Protobuf;
using Shouldly;
using Xunit;

namespace Interviews.Durable.Tests;

/// <summary>The process dies between any two commits; the next one finishes the work as if nothing had been.</summary>
public sealed class CrashTests
{
    [Fact]
    public async Task Crash_AfterEachCommit_TheNextRunFinishesEverything()
    {
        var commits = await Crash(after: int.MaxValue);
        commits.ShouldBeGreaterThan(8);

        // A few more: how many commits there are depends on which messages come to share an episode.
        for (var survivors = 0; survivors < commits + 5; survivors++)
        {
            await Crash(survivors);
        }
    }

    private static async Task<int> Crash(int after)
    {
        using var file = new TemporaryFile();
        var commits = 0;
        DateTimeOffset diedAt;
        await using (var first = new EngineRun(file.Path, Functions(), new DurableEngineOptions { BeforeUnit = CrashAfter }))
        {
            await first.StartAsync();
            await Live(first);
            diedAt = first.Clock.GetUtcNow();
        }

        await using var second = new EngineRun(file.Path, Functions(), now: diedAt);
        await second.StartAsync();
        await Live(second);
        await second.PassAsync(TimeSpan.FromHours(2));
        await Verify(second, after);
        return commits;

        void CrashAfter()
        {
            if (Interlocked.Increment(ref commits) > after)
            {
                throw new IOException("The process has died.");
            }
        }
    }

    /// <summary>What callers do; they repeat what was not confirmed.</summary>
    private static async Task Live(EngineRun run)
    {
        await Try(() => run.Client.ScheduleNewOrchestrationInstanceAsync(
            "Main", 3, new StartOrchestrationOptions("main").WithDedupeStatuses(Enum.GetValues<OrchestrationRuntimeStatus>())));
        await run.PassAsync(TimeSpan.FromMinutes(5));
        await Try(() => run.Client.RaiseEventAsync("main", "Go", "x"));
        await run.PassAsync(TimeSpan.FromMinutes(30));
    }

    private static async Task Try(Func<Task> call)
    {
        try
        {
            await call();
        }
        catch (Exception e) when (e is RpcException or OrchestrationAlreadyExistsException)
        {
            // Not confirmed, or done by the run before: both are what the test is about.
        }
    }

    private static async Task Verify(EngineRun run, int after)
    {
        var end = await run.Client.GetInstanceAsync("main", getInputsAndOutputs: true);
        end.ShouldNotBeNull($"after {after} commits");
        end.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Completed, $"after {after} commits: {end.FailureDetails}");
        end.ReadOutputAs<string>().ShouldBe("0+1+4 child 7 event x generation 2", $"after {after} commits");
        (await run.Client.GetInstanceAsync("child"))!.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Completed);
        run.Engine.NextDue.ShouldBeNull($"after {after} commits");
        AssertNoResultTwice(run.Engine.ExportHistory("main")!);
        AssertNoResultTwice(run.Engine.ExportHistory("child")!);
    }

    private static void AssertNoResultTwice(string history) =>
        HistoryChunk.Parser.ParseJson(history).Events.Select(e => e.ResultOf()).OfType<int>().ShouldBeUnique();

    private static TestFunctions Functions() => new TestFunctions()
        .Activity<int, int>("Square", x => Task.FromResult(x * x))
        .Orchestrator<int, int>("Child", async (context, x) =>
        {
            await context.CreateTimer(TimeSpan.FromMinutes(1), CancellationToken.None);
            return x + await context.CallActivityAsync<int>("Square", 2);
        })
        .Orchestrator<int, string>("Main", async (context, x) =>
        {
            if (x < 3)
            {
                return await Second(context);
            }

            await context.CallActivityAsync<int>("Square", x);
            context.ContinueAsNew(2);
            return "first";
        });

    private static async Task<string> Second(TaskOrchestrationContext context)
    {
        var squares = await Task.WhenAll(Enumerable.Range(0, 3).Select(i => context.CallActivityAsync<int>("Square", i)));
        using var cancellation = new CancellationTokenSource();
        var reminder = context.CreateTimer(TimeSpan.FromDays(300), cancellation.Token);
        var child = await context.CallSubOrchestratorAsync<int>("Child", 3, new SubOrchestrationOptions(instanceId: "child"));
        var received = context.WaitForExternalEvent<string>("Go");
        await Task.WhenAny(reminder, received);
        cancellation.Cancel();
        return $"{string.Join('+', squares)} child {child} event {await received} generation 2";
    }
}
