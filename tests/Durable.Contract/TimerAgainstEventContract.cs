using Grpc.Core;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Shouldly;
using Xunit;

namespace Interviews.Durable.Contract;

/// <summary>A timer raced against an event, both ways, and what becomes of the loser.</summary>
public abstract class TimerAgainstEventContract : DurableContract
{
    [Fact]
    public async Task Race_EventComesFirst_EventWins()
    {
        var id = await StartAsync(context => Race(context, ticks: 40, cancelLoser: true));
        await Client.RaiseEventAsync(id, "Go", "now");
        (await OutputAsync<string>(id)).ShouldBe("event now");
    }

    [Fact]
    public async Task Race_TimerComesFirst_TimerWins()
    {
        var id = await StartAsync(context => Race(context, ticks: 3, cancelLoser: true));
        await EndAsync(id);
        await RefusedOrIgnored(Host.RaiseEventChecksStatus, StatusCode.FailedPrecondition, () => Client.RaiseEventAsync(id, "Go", "late"));
        (await OutputAsync<string>(id)).ShouldBe("timer");
    }

    [Fact]
    public async Task LosingTimer_Cancelled_DoesNotKeepTheInstanceAlive()
    {
        var id = await StartAsync(context => Race(context, ticks: 1_000_000, cancelLoser: true));
        await Client.RaiseEventAsync(id, "Go", "now");
        (await OutputAsync<string>(id)).ShouldBe("event now");
    }

    [Fact]
    public async Task LosingTimer_NotCancelled_KeepsTheInstanceAliveUntilItFires()
    {
        var id = await StartAsync(context => Race(context, ticks: 20, cancelLoser: false));
        await Client.RaiseEventAsync(id, "Go", "now");
        await Client.WaitForInstanceStartAsync(id);
        await Host.PassAsync(2);
        (await StatusAsync(id)).ShouldBe(OrchestrationRuntimeStatus.Running);
        (await OutputAsync<string>(id)).ShouldBe("event now");
    }

    [Fact]
    public async Task CancelledTimer_Awaited_ThrowsTaskCanceled()
    {
        var id = await StartAsync(async context =>
        {
            using var cancellation = new CancellationTokenSource();
            var timer = context.CreateTimer(Tick * 1000, cancellation.Token);
            await context.WaitForExternalEvent<string>("Go");
            cancellation.Cancel();
            return await IsCancelled(timer);
        });
        await Client.RaiseEventAsync(id, "Go", "now");
        (await OutputAsync<bool>(id)).ShouldBeTrue();
    }

    [Fact]
    public async Task WaitWithTimeout_EventInTime_ReturnsIt()
    {
        var id = await StartAsync(context => context.WaitForExternalEvent<int>("Go", Tick * 1000));
        await Client.RaiseEventAsync(id, "Go", 7);
        (await OutputAsync<int>(id)).ShouldBe(7);
    }

    [Fact]
    public async Task WaitWithTimeout_NoEvent_ThrowsTaskCanceled()
    {
        var id = await StartAsync(context => IsCancelled(context.WaitForExternalEvent<string>("Go", Tick * 2)));
        (await OutputAsync<bool>(id)).ShouldBeTrue();
    }

    private async Task<string> Race(TaskOrchestrationContext context, int ticks, bool cancelLoser)
    {
        using var cancellation = new CancellationTokenSource();
        var timer = context.CreateTimer(Tick * ticks, cancellation.Token);
        var go = context.WaitForExternalEvent<string>("Go");
        if (await Task.WhenAny(timer, go) == timer)
        {
            return "timer";
        }

        if (cancelLoser)
        {
            cancellation.Cancel();
        }

        return "event " + await go;
    }
}
