using Grpc.Core;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Shouldly;
using Xunit;

namespace Interviews.Durable.Contract;

/// <summary>An instance put to rest: it sleeps through everything, and loses nothing.</summary>
public abstract class SuspensionContract : DurableContract
{
    [Fact]
    public async Task Suspend_Running_ShowsAsSuspended()
    {
        var id = await Suspended(context => context.WaitForExternalEvent<string>("Go"));
        (await StatusAsync(id)).ShouldBe(OrchestrationRuntimeStatus.Suspended);
    }

    [Fact]
    public async Task Suspended_EventComes_IsKeptUntilItIsResumed()
    {
        var id = await Suspended(context => context.WaitForExternalEvent<string>("Go"));
        await Client.RaiseEventAsync(id, "Go", "x");
        await Host.PassAsync(2);
        (await StatusAsync(id)).ShouldBe(OrchestrationRuntimeStatus.Suspended);
        await Client.ResumeInstanceAsync(id);
        (await OutputAsync<string>(id)).ShouldBe("x");
    }

    [Fact]
    public async Task Suspended_TimerFires_IsNoticedWhenItIsResumed()
    {
        var id = await Suspended(async context =>
        {
            await context.CreateTimer(Tick * 12, CancellationToken.None);
            return "fired";
        });
        await Host.PassAsync(16);
        (await StatusAsync(id)).ShouldBe(OrchestrationRuntimeStatus.Suspended);
        await Client.ResumeInstanceAsync(id, "go on");
        (await OutputAsync<string>(id)).ShouldBe("fired");
    }

    [Fact]
    public async Task Suspended_Twice_OneResumeIsEnough()
    {
        var id = await Suspended(context => context.WaitForExternalEvent<string>("Go"));
        await RefusedOrIgnored(Host.ControlChecksStatus, StatusCode.FailedPrecondition, () => Client.SuspendInstanceAsync(id, "again"));
        await Host.SettleAsync();
        await Client.ResumeInstanceAsync(id);
        await Client.RaiseEventAsync(id, "Go", "x");
        (await OutputAsync<string>(id)).ShouldBe("x");
    }

    [Fact]
    public async Task Suspended_Terminated_Ends()
    {
        var id = await Suspended(context => context.WaitForExternalEvent<string>("Go"));
        await Client.TerminateInstanceAsync(id);
        (await EndAsync(id)).RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Terminated);
    }

    [Fact]
    public async Task Resumed_ShowsAsRunning()
    {
        var id = await Suspended(context => context.WaitForExternalEvent<string>("Go"));
        await Client.ResumeInstanceAsync(id);
        await UntilAsync(async () => await StatusAsync(id) != OrchestrationRuntimeStatus.Suspended);
        (await StatusAsync(id)).ShouldBe(OrchestrationRuntimeStatus.Running);
    }

    [Fact]
    public async Task Suspended_SeveralEvents_AreReceivedInOrder()
    {
        var id = await Suspended(async context => new[]
        {
            await context.WaitForExternalEvent<int>("Number"),
            await context.WaitForExternalEvent<int>("Number"),
            await context.WaitForExternalEvent<int>("Number"),
        });
        for (var i = 1; i <= 3; i++)
        {
            await Client.RaiseEventAsync(id, "Number", i);
        }

        await Host.SettleAsync();
        await Client.ResumeInstanceAsync(id);
        (await OutputAsync<int[]>(id)).ShouldBe([1, 2, 3]);
    }

    [Fact]
    public async Task SuspendAndResume_Ended_ChangeNothing()
    {
        var id = await StartAsync(_ => Task.FromResult("done"));
        await EndAsync(id);
        await RefusedOrIgnored(Host.ControlChecksStatus, StatusCode.FailedPrecondition, () => Client.SuspendInstanceAsync(id, "late"));
        await RefusedOrIgnored(Host.ControlChecksStatus, StatusCode.FailedPrecondition, () => Client.ResumeInstanceAsync(id, "late"));
        await Host.SettleAsync();
        (await OutputAsync<string>(id)).ShouldBe("done");
    }

    [Fact]
    public async Task SuspendAndResume_UnknownInstance_CreateNone()
    {
        await StartAsync(_ => Task.FromResult(1));
        await RefusedOrIgnored(Host.ControlChecksStatus, StatusCode.NotFound, () => Client.SuspendInstanceAsync("nobody"));
        await RefusedOrIgnored(Host.ControlChecksStatus, StatusCode.NotFound, () => Client.ResumeInstanceAsync("nobody"));
        await Host.SettleAsync();
        (await Client.GetInstanceAsync("nobody")).ShouldBeNull();
    }

    [Fact]
    public async Task Resume_Running_ChangesNothing()
    {
        var id = await StartAsync(context => context.WaitForExternalEvent<string>("Go"));
        await Client.WaitForInstanceStartAsync(id);
        await RefusedOrIgnored(Host.ControlChecksStatus, StatusCode.FailedPrecondition, () => Client.ResumeInstanceAsync(id));
        await Client.RaiseEventAsync(id, "Go", "x");
        (await OutputAsync<string>(id)).ShouldBe("x");
    }

    private async Task<string> Suspended<T>(Func<TaskOrchestrationContext, Task<T>> orchestrator)
    {
        var id = await StartAsync(orchestrator);
        await Client.WaitForInstanceStartAsync(id);
        await Client.SuspendInstanceAsync(id, "wait a moment");
        await UntilAsync(async () => await StatusAsync(id) == OrchestrationRuntimeStatus.Suspended);
        return id;
    }
}
