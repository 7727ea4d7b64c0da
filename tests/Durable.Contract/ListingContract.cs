using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Shouldly;
using Xunit;

namespace Interviews.Durable.Contract;

/// <summary>What a list of instances tells of each, and which are in it.</summary>
public abstract class ListingContract : DurableContract
{
    [Fact]
    public async Task GetAll_TellsNameStatusAndTimes()
    {
        Host.Orchestrator<int, int>("Double", (_, x) => Task.FromResult(2 * x));
        await Host.StartAsync();
        await ScheduleAsync("Double", 21, "one");
        var end = await EndAsync("one");
        var listed = (await AllAsync(new OrchestrationQuery { FetchInputsAndOutputs = true })).ShouldHaveSingleItem();
        (listed.InstanceId, listed.Name, listed.RuntimeStatus).ShouldBe(("one", "Double", OrchestrationRuntimeStatus.Completed));
        (listed.CreatedAt, listed.LastUpdatedAt).ShouldBe((end.CreatedAt, end.LastUpdatedAt));
        (listed.ReadInputAs<int>(), listed.ReadOutputAs<int>()).ShouldBe((21, 42));
    }

    [Fact]
    public async Task GetAll_TellsTheCustomStatus()
    {
        var id = await StartAsync(context =>
        {
            context.SetCustomStatus("half way");
            return context.WaitForExternalEvent<string>("Never");
        });
        await UntilAsync(async () => (await GetAsync(id)).SerializedCustomStatus is not null);
        (await AllAsync(new OrchestrationQuery { FetchInputsAndOutputs = true })).ShouldHaveSingleItem().ReadCustomStatusAs<string>().ShouldBe("half way");
    }

    [Fact]
    public async Task GetAll_IncludesChildren()
    {
        Host.Orchestrator<object?, int>("Child", (_, _) => Task.FromResult(1));
        var id = await StartAsync(context => context.CallSubOrchestratorAsync<int>("Child", null, new SubOrchestrationOptions(instanceId: "child")));
        await EndAsync(id);
        (await AllAsync(new OrchestrationQuery())).Select(instance => instance.InstanceId).ShouldBe([id, "child"], ignoreOrder: true);
    }

    [Fact]
    public async Task GetAll_NoneMatches_IsEmpty()
    {
        var id = await StartAsync(_ => Task.FromResult(1));
        await EndAsync(id);
        (await AllAsync(new OrchestrationQuery { InstanceIdPrefix = "nobody" })).ShouldBeEmpty();
        (await AllAsync(new OrchestrationQuery { Statuses = [OrchestrationRuntimeStatus.Failed] })).ShouldBeEmpty();
        (await AllAsync(new OrchestrationQuery())).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task GetAll_BySeveralConditions_GivesWhatMeetsThemAll()
    {
        Host.Orchestrator<bool, int>("Maybe", (_, fails) => fails ? throw new InvalidOperationException("no") : Task.FromResult(1));
        await Host.StartAsync();
        foreach (var (id, fails) in new[] { ("a-good", false), ("a-bad", true), ("b-bad", true) })
        {
            await ScheduleAsync("Maybe", fails, id);
            await EndAsync(id);
        }

        var query = new OrchestrationQuery { InstanceIdPrefix = "a-", Statuses = [OrchestrationRuntimeStatus.Failed, OrchestrationRuntimeStatus.Terminated] };
        (await AllAsync(query)).ShouldHaveSingleItem().InstanceId.ShouldBe("a-bad");
    }

    [Fact]
    public async Task ListInstanceIds_ListsWhatHasEndedOrIsRefused()
    {
        var id = await StartAsync(_ => Task.FromResult(1));
        await EndAsync(id);
        if (Host.ListsInstanceIds)
        {
            (await Client.ListInstanceIdsAsync([OrchestrationRuntimeStatus.Completed])).Values.ShouldBe([id]);
        }
        else
        {
            await Should.ThrowAsync<Exception>(() => Client.ListInstanceIdsAsync([OrchestrationRuntimeStatus.Completed]));
        }
    }

    private async Task<List<OrchestrationMetadata>> AllAsync(OrchestrationQuery query)
    {
        var all = new List<OrchestrationMetadata>();
        await foreach (var instance in Client.GetAllInstancesAsync(query))
        {
            all.Add(instance);
        }

        return all;
    }
}
