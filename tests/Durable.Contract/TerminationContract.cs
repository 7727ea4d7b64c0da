using Grpc.Core;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Shouldly;
using Xunit;

namespace Interviews.Durable.Contract;

/// <summary>Ending an instance from outside.</summary>
public abstract class TerminationContract : DurableContract
{
    [Fact]
    public async Task Terminate_Running_EndsItWithTheOutput()
    {
        var id = await StartAsync(context => context.WaitForExternalEvent<string>("Never"));
        await Client.TerminateInstanceAsync(id, "enough");
        var end = await EndAsync(id);
        end.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Terminated);
        end.ReadOutputAs<string>().ShouldBe("enough");
    }

    [Fact]
    public async Task Terminate_WithATimer_DoesNotWaitForIt()
    {
        var id = await StartAsync(async context =>
        {
            await context.CreateTimer(Tick * 1_000_000, CancellationToken.None);
            return 0;
        });
        await Client.TerminateInstanceAsync(id);
        (await EndAsync(id)).RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Terminated);
    }

    [Fact]
    public async Task Terminate_Ended_ChangesNothing()
    {
        var id = await StartAsync(_ => Task.FromResult("done"));
        await EndAsync(id);
        await RefusedOrIgnored(Host.ControlChecksStatus, StatusCode.FailedPrecondition, () => Client.TerminateInstanceAsync(id, "too late"));
        await Host.SettleAsync();
        (await OutputAsync<string>(id)).ShouldBe("done");
    }

    [Fact]
    public async Task Terminate_UnknownInstance_CreatesNone()
    {
        await StartAsync(_ => Task.FromResult(1));
        await RefusedOrIgnored(Host.ControlChecksStatus, StatusCode.NotFound, () => Client.TerminateInstanceAsync("nobody", "why"));
        await Host.SettleAsync();
        (await Client.GetInstanceAsync("nobody")).ShouldBeNull();
    }

    [Fact]
    public async Task Terminate_WhileAnActivityRuns_DropsItsResult()
    {
        var work = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Host.Activity<object?, int>("Work", _ =>
        {
            started.SetResult();
            return work.Task;
        });
        Host.Orchestrator<object?, int>("Main", (context, _) => context.CallActivityAsync<int>("Work"));
        await Host.StartAsync();
        var id = await ScheduleAsync("Main");
        await started.Task;
        await Client.TerminateInstanceAsync(id, "enough");
        var end = await Client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true);
        work.SetResult(1);
        await Host.SettleAsync();
        end.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Terminated);
        (await StatusAsync(id)).ShouldBe(OrchestrationRuntimeStatus.Terminated);
    }

    [Fact]
    public async Task Terminate_NotRecursive_LeavesTheChildRunning()
    {
        var id = await StartParent();
        await Client.TerminateInstanceAsync(id);
        await EndAsync(id);
        await Host.SettleAsync();
        (await StatusAsync("child")).ShouldBe(OrchestrationRuntimeStatus.Running);
    }

    [Fact]
    public async Task Terminate_Recursive_EndsChildAndGrandchild()
    {
        var id = await StartParent();
        await Client.TerminateInstanceAsync(id, new TerminateInstanceOptions("all", Recursive: true));
        (await EndAsync(id)).RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Terminated);
        (await EndAsync("child")).RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Terminated);
        (await EndAsync("grandchild")).RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Terminated);
    }

    private async Task<string> StartParent()
    {
        Host.Orchestrator<object?, string>("Child", (context, _) =>
            context.CallSubOrchestratorAsync<string>("Grandchild", null, new SubOrchestrationOptions(instanceId: "grandchild")));
        Host.Orchestrator<object?, string>("Grandchild", (context, _) => context.WaitForExternalEvent<string>("Never"));
        var id = await StartAsync(context => context.CallSubOrchestratorAsync<string>("Child", null, new SubOrchestrationOptions(instanceId: "child")));
        await Client.WaitForInstanceStartAsync("grandchild");
        await Host.SettleAsync();
        return id;
    }
}
