using DurableTask.Core.Exceptions;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Shouldly;
using Xunit;

namespace Interviews.Durable.Contract;

/// <summary>Scheduling an id that is taken: it starts over, unless that is ruled out.</summary>
public abstract class InstanceIdContract : DurableContract
{
    [Fact]
    public async Task Schedule_WithoutId_GivesEachItsOwn()
    {
        var first = await StartAsync(_ => Task.FromResult(1));
        (await ScheduleAsync("Main")).ShouldNotBe(first);
    }

    [Fact]
    public async Task Schedule_RunningId_EndsTheOldAndStartsOver()
    {
        var id = await StartNamed("first");
        await ReplaceAsync("second", id);
        await Client.WaitForInstanceStartAsync(id);
        await Host.SettleAsync();
        await Client.RaiseEventAsync(id, "Go", "x");
        (await OutputAsync<string>(id)).ShouldBe("second x");
    }

    [Fact]
    public async Task Schedule_EndedId_StartsOver()
    {
        var id = await StartNamed("first");
        await Client.RaiseEventAsync(id, "Go", "x");
        await EndAsync(id);
        await Client.ScheduleNewOrchestrationInstanceAsync("Main", "second", new StartOrchestrationOptions(id));
        await Client.WaitForInstanceStartAsync(id);
        await Host.SettleAsync();
        await Client.RaiseEventAsync(id, "Go", "y");
        (await OutputAsync<string>(id)).ShouldBe("second y");
    }

    [Fact]
    public async Task Schedule_RunningIdDeduped_IsRefusedAndLeavesItAlone()
    {
        var id = await StartNamed("first");
        var options = new StartOrchestrationOptions(id).WithDedupeStatuses(OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Pending);
        await Should.ThrowAsync<OrchestrationAlreadyExistsException>(() => Client.ScheduleNewOrchestrationInstanceAsync("Main", "second", options));
        await Client.RaiseEventAsync(id, "Go", "x");
        (await OutputAsync<string>(id)).ShouldBe("first x");
    }

    [Fact]
    public async Task Schedule_EndedIdDedupedForRunningOnly_StartsOver()
    {
        var id = await StartNamed("first");
        await Client.RaiseEventAsync(id, "Go", "x");
        await EndAsync(id);
        var options = new StartOrchestrationOptions(id).WithDedupeStatuses(OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Pending);
        await Client.ScheduleNewOrchestrationInstanceAsync("Main", "second", options);
        await Client.WaitForInstanceStartAsync(id);
        await Host.SettleAsync();
        await Client.RaiseEventAsync(id, "Go", "y");
        (await OutputAsync<string>(id)).ShouldBe("second y");
    }

    [Fact]
    public async Task Schedule_EndedIdDeduped_IsRefused()
    {
        var id = await StartNamed("first");
        await Client.RaiseEventAsync(id, "Go", "x");
        await EndAsync(id);
        var options = new StartOrchestrationOptions(id).WithDedupeStatuses(OrchestrationRuntimeStatus.Completed);
        await Should.ThrowAsync<OrchestrationAlreadyExistsException>(() => Client.ScheduleNewOrchestrationInstanceAsync("Main", "second", options));
    }

    [Fact]
    public async Task Schedule_ManyAtOnceDeduped_OneWins()
    {
        Host.Orchestrator<int, string>("Main", (context, _) => context.WaitForExternalEvent<string>("Go"));
        await Host.StartAsync();
        var options = new StartOrchestrationOptions("one").WithDedupeStatuses(OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Pending);
        var results = await Task.WhenAll(Enumerable.Range(0, 20).Select(async i =>
        {
            try
            {
                await Client.ScheduleNewOrchestrationInstanceAsync("Main", i, options);
                return 1;
            }
            catch (OrchestrationAlreadyExistsException)
            {
                return 0;
            }
        }));
        results.Sum().ShouldBe(1);
    }

    [Fact]
    public async Task Schedule_ReplacedInstance_ItsTimersNeverReachTheNewOne()
    {
        Host.Orchestrator<int, string>("Main", async (context, ticks) =>
        {
            await context.CreateTimer(Tick * ticks, CancellationToken.None);
            return $"after {ticks}";
        });
        await Host.StartAsync();
        await ScheduleAsync("Main", 5, "same");
        await Host.SettleAsync();
        await ReplaceAsync(30, "same");
        await Host.PassAsync(12);
        (await StatusAsync("same")).ShouldBe(OrchestrationRuntimeStatus.Running);
        (await OutputAsync<string>("same")).ShouldBe("after 30");
    }

    [Fact]
    public async Task Schedule_SuspendedIdDeduped_IsRefused()
    {
        var id = await StartNamed("first");
        await Client.SuspendInstanceAsync(id);
        await Host.SettleAsync();
        var options = new StartOrchestrationOptions(id).WithDedupeStatuses(
            OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Pending, OrchestrationRuntimeStatus.Suspended);
        await Should.ThrowAsync<OrchestrationAlreadyExistsException>(() => Client.ScheduleNewOrchestrationInstanceAsync("Main", "second", options));
        (await StatusAsync(id)).ShouldBe(OrchestrationRuntimeStatus.Suspended);
    }

    [Fact]
    public async Task Schedule_DedupedByAWordThatIsNoStatus_IsRefused()
    {
        var id = await StartNamed("first");
        var options = new StartOrchestrationOptions("other") { DedupeStatuses = ["Dreaming"] };
        await Should.ThrowAsync<ArgumentException>(() => Client.ScheduleNewOrchestrationInstanceAsync("Main", "second", options));
        (await Client.GetInstanceAsync("other")).ShouldBeNull();
        (await StatusAsync(id)).ShouldBe(OrchestrationRuntimeStatus.Running);
    }

    private async Task<string> StartNamed(string name)
    {
        Host.Orchestrator<string, string>("Main", async (context, input) => $"{input} {await context.WaitForExternalEvent<string>("Go")}");
        await Host.StartAsync();
        var id = await ScheduleAsync("Main", name, "same");
        await Client.WaitForInstanceStartAsync(id);
        await Host.SettleAsync();
        return id;
    }

    /// <summary>Replaces an instance that runs, at once or, where that is refused, in two steps.</summary>
    private async Task ReplaceAsync(object input, string id)
    {
        if (!Host.ReplacesRunningInstances)
        {
            await Should.ThrowAsync<OrchestrationAlreadyExistsException>(() => ScheduleAsync("Main", input, id));
            await Client.TerminateInstanceAsync(id);
            await EndAsync(id);
        }

        await ScheduleAsync("Main", input, id);
    }
}
