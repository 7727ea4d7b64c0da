using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Shouldly;
using Xunit;

namespace Interviews.Durable.Contract;

/// <summary>Forgetting instances that have ended.</summary>
public abstract class PurgeContract : DurableContract
{
    /// <summary>Wide enough for any clock; the two ends of time are beyond what a store can compare.</summary>
    private static readonly PurgeInstancesFilter Ever =
        new(new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2999, 1, 1, 0, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task Purge_Ended_RemovesIt()
    {
        var id = await StartAsync(_ => Task.FromResult(1));
        await EndAsync(id);
        (await Client.PurgeInstanceAsync(id)).PurgedInstanceCount.ShouldBe(1);
        (await Client.GetInstanceAsync(id)).ShouldBeNull();
    }

    [Fact]
    public async Task Purge_Unknown_RemovesNothing()
    {
        await StartAsync(_ => Task.FromResult(1));
        (await Client.PurgeInstanceAsync("nobody")).PurgedInstanceCount.ShouldBe(0);
    }

    [Fact]
    public async Task Purge_Running_RemovesNothing()
    {
        var id = await StartAsync(context => context.WaitForExternalEvent<string>("Never"));
        await Client.WaitForInstanceStartAsync(id);
        if (Host.ControlChecksStatus)
        {
            await Should.ThrowAsync<InvalidOperationException>(() => Client.PurgeInstanceAsync(id));
        }
        else
        {
            (await Client.PurgeInstanceAsync(id)).PurgedInstanceCount.ShouldBe(0);
        }

        (await StatusAsync(id)).ShouldBe(OrchestrationRuntimeStatus.Running);
    }

    [Fact]
    public async Task Purge_NotRecursive_KeepsTheChild()
    {
        var id = await WithChild();
        (await Client.PurgeInstanceAsync(id)).PurgedInstanceCount.ShouldBe(1);
        (await Client.GetInstanceAsync("child")).ShouldNotBeNull();
    }

    [Fact]
    public async Task Purge_Recursive_RemovesTheChildToo()
    {
        var id = await WithChild();
        (await Client.PurgeInstanceAsync(id, new PurgeInstanceOptions(Recursive: true))).PurgedInstanceCount.ShouldBe(2);
        (await Client.GetInstanceAsync("child")).ShouldBeNull();
    }

    [Fact]
    public async Task PurgeAll_ByStatus_RemovesThoseOnly()
    {
        Host.Orchestrator<bool, int>("Maybe", (_, fails) => fails ? throw new InvalidOperationException("no") : Task.FromResult(1));
        await Host.StartAsync();
        var good = await ScheduleAsync("Maybe", false);
        var bad = await ScheduleAsync("Maybe", true);
        await EndAsync(good);
        await EndAsync(bad);
        var result = await Client.PurgeAllInstancesAsync(Ever with { Statuses = [OrchestrationRuntimeStatus.Failed] });
        result.PurgedInstanceCount.ShouldBe(1);
        (await Client.GetInstanceAsync(good)).ShouldNotBeNull();
        (await Client.GetInstanceAsync(bad)).ShouldBeNull();
    }

    [Fact]
    public async Task PurgeAll_ByCreation_KeepsWhatIsNewer()
    {
        Host.Orchestrator<object?, int>("Main", (_, _) => Task.FromResult(1));
        await Host.StartAsync();
        var old = await ScheduleAsync("Main");
        var created = (await EndAsync(old)).CreatedAt;
        await Host.PassAsync(5);
        var young = await ScheduleAsync("Main");
        await EndAsync(young);
        (await Client.PurgeAllInstancesAsync(new PurgeInstancesFilter(created - Tick, created + (Tick * 2)))).PurgedInstanceCount.ShouldBe(1);
        (await Client.GetInstanceAsync(old)).ShouldBeNull();
        (await Client.GetInstanceAsync(young)).ShouldNotBeNull();
    }

    [Fact]
    public async Task PurgeAll_WithoutStatuses_TakesWhatHasNotEndedToo()
    {
        Host.Orchestrator<bool, string>("Main", (context, waits) => waits ? context.WaitForExternalEvent<string>("Never") : Task.FromResult("done"));
        await Host.StartAsync();
        var running = await ScheduleAsync("Main", true);
        await Client.WaitForInstanceStartAsync(running);
        var ended = await ScheduleAsync("Main", false);
        await EndAsync(ended);
        (await Client.PurgeAllInstancesAsync(Ever)).PurgedInstanceCount.ShouldBe(2);
        (await Client.GetInstanceAsync(ended)).ShouldBeNull();
        (await Client.GetInstanceAsync(running)).ShouldBeNull();
    }

    [Fact]
    public async Task PurgeAll_Nothing_CountsNothing()
    {
        var id = await StartAsync(_ => Task.FromResult(1));
        await EndAsync(id);
        (await Client.PurgeAllInstancesAsync(Ever with { Statuses = [OrchestrationRuntimeStatus.Terminated] })).PurgedInstanceCount.ShouldBe(0);
        (await Client.GetInstanceAsync(id)).ShouldNotBeNull();
    }

    [Fact]
    public async Task PurgeAll_Recursive_RemovesParentAndChild()
    {
        var id = await WithChild();
        var result = await Client.PurgeAllInstancesAsync(Ever, new PurgeInstanceOptions(Recursive: true));
        result.PurgedInstanceCount.ShouldBe(2);
        (await Client.GetInstanceAsync(id)).ShouldBeNull();
        (await Client.GetInstanceAsync("child")).ShouldBeNull();
    }

    [Fact]
    public async Task Purge_ThenScheduleTheSameId_StartsAfresh()
    {
        var id = await StartAsync(context => Task.FromResult(context.InstanceId), "same");
        await EndAsync(id);
        await Client.PurgeInstanceAsync(id);
        await ScheduleAsync("Main", id: "same");
        (await OutputAsync<string>("same")).ShouldBe("same");
    }

    private async Task<string> WithChild()
    {
        Host.Orchestrator<object?, int>("Child", (_, _) => Task.FromResult(1));
        var id = await StartAsync(context => context.CallSubOrchestratorAsync<int>("Child", null, new SubOrchestrationOptions(instanceId: "child")));
        await EndAsync(id);
        return id;
    }
}
