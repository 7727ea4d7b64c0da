using Microsoft.DurableTask.Client;
using Shouldly;
using Xunit;

namespace Interviews.Durable.Contract;

/// <summary>Lists of instances, page by page.</summary>
public abstract class PagingContract : DurableContract
{
    [Fact]
    public async Task GetAll_ReadToTheEnd_GivesEachInstanceOnce()
    {
        await ScheduleMany(23);
        var ids = new List<string>();
        await foreach (var instance in Client.GetAllInstancesAsync(new OrchestrationQuery { PageSize = 5 }))
        {
            ids.Add(instance.InstanceId);
        }

        ids.Order().ShouldBe(Enumerable.Range(0, 23).Select(Id));
    }

    [Fact]
    public async Task GetAll_ByPages_GivesNoPageLargerThanAskedFor()
    {
        await ScheduleMany(7);
        var sizes = new List<int>();
        await foreach (var page in Client.GetAllInstancesAsync(new OrchestrationQuery { PageSize = 3 }).AsPages())
        {
            sizes.Add(page.Values.Count);
        }

        sizes.ShouldAll(size => size <= 3);
        sizes.Sum().ShouldBe(7);
    }

    [Fact]
    public async Task GetAll_FromAContinuation_GoesOnThere()
    {
        await ScheduleMany(6);
        var query = new OrchestrationQuery { PageSize = 4 };
        var first = await FirstPage(query);
        first.Token.ShouldNotBeNull();
        var second = await FirstPage(query with { ContinuationToken = first.Token });
        first.Ids.Concat(second.Ids).Order().ShouldBe(Enumerable.Range(0, 6).Select(Id));
    }

    [Fact]
    public async Task GetAll_ByPrefix_GivesThoseOnly()
    {
        await ScheduleMany(12);
        (await FirstPage(new OrchestrationQuery { InstanceIdPrefix = "item-01" })).Ids.ShouldBe([Id(10), Id(11)]);
    }

    [Fact]
    public async Task GetAll_ByStatus_GivesThoseOnly()
    {
        await ScheduleMany(3);
        await Client.RaiseEventAsync(Id(1), "End", "now");
        await EndAsync(Id(1));
        (await FirstPage(new OrchestrationQuery { Statuses = [OrchestrationRuntimeStatus.Completed] })).Ids.ShouldBe([Id(1)]);
        (await FirstPage(new OrchestrationQuery { Statuses = [OrchestrationRuntimeStatus.Running] })).Ids.ShouldBe([Id(0), Id(2)]);
    }

    [Fact]
    public async Task GetAll_ByCreation_GivesThoseOnly()
    {
        await ScheduleMany(2);
        var created = (await GetAsync(Id(1))).CreatedAt;
        await Host.PassAsync(6);
        await ScheduleAsync("Main", id: "later");
        (await FirstPage(new OrchestrationQuery { CreatedFrom = created + (Tick * 3) })).Ids.ShouldBe(["later"]);
        (await FirstPage(new OrchestrationQuery { CreatedTo = created + (Tick * 3) })).Ids.ShouldBe([Id(0), Id(1)]);
    }

    [Fact]
    public async Task GetAll_WithoutInputs_LeavesThemOut()
    {
        await ScheduleMany(1);
        await foreach (var instance in Client.GetAllInstancesAsync())
        {
            instance.SerializedInput.ShouldBeNull();
            Should.Throw<InvalidOperationException>(() => instance.ReadInputAs<int>());
        }
    }

    [Fact]
    public async Task GetAll_WithInputs_HasThem()
    {
        await ScheduleMany(1);
        await foreach (var instance in Client.GetAllInstancesAsync(new OrchestrationQuery { FetchInputsAndOutputs = true }))
        {
            instance.ReadInputAs<int>().ShouldBe(0);
        }
    }

    private static string Id(int number) => $"item-{number:d3}";

    private async Task<(List<string> Ids, string? Token)> FirstPage(OrchestrationQuery query)
    {
        await using var pages = Client.GetAllInstancesAsync(query).AsPages(query.ContinuationToken).GetAsyncEnumerator();
        (await pages.MoveNextAsync()).ShouldBeTrue();
        return ([.. pages.Current.Values.Select(instance => instance.InstanceId).Order()], pages.Current.ContinuationToken);
    }

    private async Task ScheduleMany(int count)
    {
        Host.Orchestrator<int, string>("Main", (context, _) => context.WaitForExternalEvent<string>("End"));
        await Host.StartAsync();
        for (var i = 0; i < count; i++)
        {
            await ScheduleAsync("Main", i, Id(i));
            await Client.WaitForInstanceStartAsync(Id(i));
        }
    }
}
