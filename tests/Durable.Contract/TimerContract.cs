using Microsoft.DurableTask.Client;
using Shouldly;
using Xunit;

namespace Interviews.Durable.Contract;

/// <summary>Timers by themselves: order, no length, any length.</summary>
public abstract class TimerContract : DurableContract
{
    [Fact]
    public async Task Timers_CreatedInAnyOrder_FireInOrderOfDueTime()
    {
        var id = await StartAsync(async context =>
        {
            var order = new List<int>();
            await Task.WhenAll(new[] { 9, 3, 6 }.Select(async ticks =>
            {
                await context.CreateTimer(Tick * ticks, CancellationToken.None);
                order.Add(ticks);
            }));
            return order;
        });
        (await OutputAsync<List<int>>(id)).ShouldBe([3, 6, 9]);
    }

    [Fact]
    public async Task Timer_OfNoLength_FiresAtOnce()
    {
        var id = await StartAsync(async context =>
        {
            await context.CreateTimer(TimeSpan.Zero, CancellationToken.None);
            return "done";
        });
        (await OutputAsync<string>(id)).ShouldBe("done");
    }

    [Fact]
    public async Task Timer_InThePast_FiresAtOnce()
    {
        var id = await StartAsync(async context =>
        {
            await context.CreateTimer(context.CurrentUtcDateTime.AddDays(-1), CancellationToken.None);
            return "done";
        });
        (await OutputAsync<string>(id)).ShouldBe("done");
    }

    [Fact]
    public async Task Timer_WhenItFires_TheTimeHasCome()
    {
        var id = await StartAsync(async context =>
        {
            var due = context.CurrentUtcDateTime + (Tick * 3);
            await context.CreateTimer(due, CancellationToken.None);
            return context.CurrentUtcDateTime >= due;
        });
        (await OutputAsync<bool>(id)).ShouldBeTrue();
    }

    [Fact]
    public async Task Timer_BeforeItFires_TheInstanceRuns()
    {
        var id = await StartAsync(async context =>
        {
            await context.CreateTimer(Tick * 20, CancellationToken.None);
            return 0;
        });
        await Client.WaitForInstanceStartAsync(id);
        await Host.PassAsync(3);
        (await StatusAsync(id)).ShouldBe(OrchestrationRuntimeStatus.Running);
    }

    [Theory]
    [InlineData(25)]
    [InlineData(50)]
    [InlineData(36_500)]
    public async Task Timer_LongerThanAnyClockTimer_IsAccepted(int days)
    {
        var id = await StartAsync(async context =>
        {
            using var cancellation = new CancellationTokenSource();
            var timer = context.CreateTimer(TimeSpan.FromDays(days), cancellation.Token);
            var stop = context.WaitForExternalEvent<string>("Stop");
            var winner = await Task.WhenAny(timer, stop);
            cancellation.Cancel();
            return winner == stop;
        });
        await Client.WaitForInstanceStartAsync(id);
        await Host.PassAsync(2);
        (await StatusAsync(id)).ShouldBe(OrchestrationRuntimeStatus.Running);
        await Client.RaiseEventAsync(id, "Stop", "please");
        (await OutputAsync<bool>(id)).ShouldBeTrue();
    }

    [Fact]
    public async Task Timer_CancelledBeforeItIsCreated_ThrowsTaskCanceledAndIsForgotten()
    {
        var id = await StartAsync(async context =>
        {
            using var cancellation = new CancellationTokenSource();
            cancellation.Cancel();
            return await IsCancelled(context.CreateTimer(Tick * 1_000_000, cancellation.Token));
        });
        (await OutputAsync<bool>(id)).ShouldBeTrue();
    }
}
