using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Shouldly;
using Xunit;

namespace Interviews.Durable.Contract;

/// <summary>Orchestrations that call orchestrations.</summary>
public abstract class SubOrchestrationContract : DurableContract
{
    [Fact]
    public async Task Call_ReturnsTheOutput()
    {
        Host.Orchestrator<int, int>("Child", (_, x) => Task.FromResult(x + 1));
        var id = await StartAsync(context => context.CallSubOrchestratorAsync<int>("Child", 41));
        (await OutputAsync<int>(id)).ShouldBe(42);
    }

    [Fact]
    public async Task Call_ManyAtOnce_GivesResultsInTheOrderOfTheCalls()
    {
        Host.Activity<int, int>("Square", x => Task.FromResult(x * x));
        Host.Orchestrator<int, int>("Child", (context, x) => context.CallActivityAsync<int>("Square", x));
        var id = await StartAsync(context => Task.WhenAll(Enumerable.Range(0, 10).Select(i => context.CallSubOrchestratorAsync<int>("Child", i))));
        (await OutputAsync<int[]>(id)).ShouldBe(Enumerable.Range(0, 10).Select(i => i * i));
    }

    [Fact]
    public async Task Call_WithInstanceId_GivesTheChildThatId()
    {
        Host.Orchestrator<object?, string>("Child", (context, _) => Task.FromResult(context.InstanceId));
        var id = await StartAsync(context => context.CallSubOrchestratorAsync<string>("Child", null, new SubOrchestrationOptions(instanceId: "my-child")));
        (await OutputAsync<string>(id)).ShouldBe("my-child");
        (await StatusAsync("my-child")).ShouldBe(OrchestrationRuntimeStatus.Completed);
    }

    [Fact]
    public async Task Call_WithoutInstanceId_GivesEachChildItsOwn()
    {
        Host.Orchestrator<object?, string>("Child", (context, _) => Task.FromResult(context.InstanceId));
        var id = await StartAsync(async context => new[]
        {
            await context.CallSubOrchestratorAsync<string>("Child"),
            await context.CallSubOrchestratorAsync<string>("Child"),
        });
        var children = await OutputAsync<string[]>(id);
        children[0].ShouldNotBe(children[1]);
        children.ShouldNotContain(id);
    }

    [Fact]
    public async Task Child_KnowsItsParent()
    {
        Host.Orchestrator<object?, string>("Child", (context, _) => Task.FromResult($"{context.Parent!.Name.Name} {context.Parent.InstanceId}"));
        var id = await StartAsync(async context => $"{context.Parent is null} {await context.CallSubOrchestratorAsync<string>("Child")}");
        (await OutputAsync<string>(id)).ShouldBe($"True Main {id}");
    }

    [Fact]
    public async Task Child_ContinuesAsNew_ParentGetsTheLastOutput()
    {
        Host.Orchestrator<int, int>("Child", (context, x) =>
        {
            if (x < 5)
            {
                context.ContinueAsNew(x + 1);
            }

            return Task.FromResult(x);
        });
        var id = await StartAsync(context => context.CallSubOrchestratorAsync<int>("Child", 0));
        (await OutputAsync<int>(id)).ShouldBe(5);
    }

    [Fact]
    public async Task Child_Terminated_ParentSeesAFailure()
    {
        Host.Orchestrator<object?, string>("Child", (context, _) => context.WaitForExternalEvent<string>("Never"));
        var id = await StartAsync(async context => (await Failure(context.CallSubOrchestratorAsync<string>(
            "Child", null, new SubOrchestrationOptions(instanceId: "my-child")))).TaskName);
        await Client.WaitForInstanceStartAsync("my-child");
        await Client.TerminateInstanceAsync("my-child");
        (await OutputAsync<string>(id)).ShouldBe("Child");
    }

    [Fact]
    public async Task Call_Nested_WorksToAnyDepth()
    {
        Host.Orchestrator<int, int>("Child", async (context, depth) => depth == 0 ? 0 : 1 + await context.CallSubOrchestratorAsync<int>("Child", depth - 1));
        var id = await StartAsync(context => context.CallSubOrchestratorAsync<int>("Child", 8));
        (await OutputAsync<int>(id)).ShouldBe(8);
    }
}
