using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Shouldly;
using Xunit;

namespace Interviews.Durable.Contract;

/// <summary>What an orchestration says of itself, and what else is known of it.</summary>
public abstract class CustomStatusContract : DurableContract
{
    [Fact]
    public async Task SetCustomStatus_WhileItRuns_IsSeen()
    {
        var id = await StartAsync(async context =>
        {
            context.SetCustomStatus(new { next = "reminder" });
            await context.WaitForExternalEvent<string>("Go");
            return 0;
        });
        await UntilAsync(async () => (await GetAsync(id)).SerializedCustomStatus == """{"next":"reminder"}""");
        (await StatusAsync(id)).ShouldBe(OrchestrationRuntimeStatus.Running);
    }

    [Fact]
    public async Task SetCustomStatus_Again_ReplacesIt()
    {
        var id = await StartAsync(async context =>
        {
            context.SetCustomStatus("first");
            await context.WaitForExternalEvent<string>("Go");
            context.SetCustomStatus("second");
            await context.WaitForExternalEvent<string>("End");
            return 0;
        });
        await UntilAsync(async () => (await GetAsync(id)).SerializedCustomStatus == "\"first\"");
        await Client.RaiseEventAsync(id, "Go", "x");
        await UntilAsync(async () => (await GetAsync(id)).SerializedCustomStatus == "\"second\"");
        (await StatusAsync(id)).ShouldBe(OrchestrationRuntimeStatus.Running);
    }

    [Fact]
    public async Task SetCustomStatus_ThenTheEnd_StaysVisible()
    {
        var id = await StartAsync(context =>
        {
            context.SetCustomStatus("all done");
            return Task.FromResult(1);
        });
        (await EndAsync(id)).ReadCustomStatusAs<string>().ShouldBe("all done");
    }

    [Fact]
    public async Task Metadata_AfterTheEnd_TellsNameInputOutputAndTags()
    {
        Host.Orchestrator<int, int>("Double", (_, x) => Task.FromResult(2 * x));
        await Host.StartAsync();
        var id = await Client.ScheduleNewOrchestrationInstanceAsync(
            "Double", 21, new StartOrchestrationOptions { Tags = new Dictionary<string, string> { ["team"] = "blue" } });
        var end = await EndAsync(id);
        (end.Name, end.ReadInputAs<int>(), end.ReadOutputAs<int>(), end.Tags["team"]).ShouldBe(("Double", 21, 42, "blue"));
        end.LastUpdatedAt.ShouldBeGreaterThanOrEqualTo(end.CreatedAt);
    }

    [Fact]
    public async Task Version_OnStart_IsSeenByTheOrchestrator()
    {
        Host.Orchestrator<object?, string>("Main", (context, _) => Task.FromResult($"{context.Version} {context.CompareVersionTo("1.10")}"));
        await Host.StartAsync();
        var id = await Client.ScheduleNewOrchestrationInstanceAsync("Main", new StartOrchestrationOptions { Version = "1.9" });
        (await OutputAsync<string>(id)).ShouldBe("1.9 -1");
    }

    [Fact]
    public async Task GetInstance_Unknown_IsNull()
    {
        await StartAsync(_ => Task.FromResult(1));
        (await Client.GetInstanceAsync("nobody")).ShouldBeNull();
    }
}
