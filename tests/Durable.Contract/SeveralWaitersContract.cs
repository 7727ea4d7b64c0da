using Microsoft.DurableTask;
using Shouldly;
using Xunit;

namespace Interviews.Durable.Contract;

/// <summary>Several waits for one name: the newest is served first, and a wait that was cancelled takes nothing.</summary>
public abstract class SeveralWaitersContract : DurableContract
{
    [Fact]
    public async Task TwoWaiters_OneEvent_TheNewestGetsIt()
    {
        var id = await StartAsync(async context =>
        {
            var older = context.WaitForExternalEvent<string>("Go");
            var newer = context.WaitForExternalEvent<string>("Go");
            return await Task.WhenAny(older, newer) == newer ? "newer" : "older";
        });
        await Client.RaiseEventAsync(id, "Go", "x");
        (await OutputAsync<string>(id)).ShouldBe("newer");
    }

    [Fact]
    public async Task ThreeWaiters_ThreeEvents_EachGetsOne()
    {
        var id = await StartAsync(context => Task.WhenAll(Enumerable.Range(0, 3).Select(_ => context.WaitForExternalEvent<int>("Go"))));
        for (var i = 1; i <= 3; i++)
        {
            await Client.RaiseEventAsync(id, "Go", i);
            await Host.SettleAsync();
        }

        (await OutputAsync<int[]>(id)).ShouldBe([3, 2, 1]);
    }

    [Fact]
    public async Task AbandonedWaits_InALoop_DoNotTakeTheEvent()
    {
        var id = await StartAsync(async context =>
        {
            var rounds = 0;
            Task<string> go;
            do
            {
                rounds++;
                go = context.WaitForExternalEvent<string>("Go");
            }
            while (await Task.WhenAny(go, context.CreateTimer(Tick * 4, CancellationToken.None)) != go);
            return $"{await go} in round {rounds}";
        });
        await Host.PassAsync(10);
        await Client.RaiseEventAsync(id, "Go", "got it");
        (await OutputAsync<string>(id)).ShouldStartWith("got it in round ");
    }

    [Fact]
    public async Task CancelledWait_ThenANewOne_TheNewOneGetsTheEvent()
    {
        var id = await StartAsync(async context =>
        {
            await CancelledWait(context);
            return await context.WaitForExternalEvent<string>("Go");
        });
        await Client.RaiseEventAsync(id, "Go", "x");
        (await OutputAsync<string>(id)).ShouldBe("x");
    }

    [Fact]
    public async Task CancelledWait_EventBeforeANewOne_IsKeptForIt()
    {
        var id = await StartAsync(async context =>
        {
            await CancelledWait(context);
            await context.WaitForExternalEvent<string>("Next");
            return await context.WaitForExternalEvent<string>("Go");
        });
        await Client.RaiseEventAsync(id, "Go", "kept");
        await Client.RaiseEventAsync(id, "Next", "x");
        (await OutputAsync<string>(id)).ShouldBe("kept");
    }

    [Fact]
    public async Task TwoWaiters_OfDifferentTypes_AreRefused()
    {
        var id = await StartAsync(async context =>
        {
            var text = context.WaitForExternalEvent<string>("Go");
            return await context.WaitForExternalEvent<int>("Go") + (await text).Length;
        });
        (await FailureTextAsync(id)).ShouldContain("Events with the same name must have the same type argument");
    }

    private static async Task CancelledWait(TaskOrchestrationContext context)
    {
        using var cancellation = new CancellationTokenSource();
        var wait = context.WaitForExternalEvent<string>("Go", cancellation.Token);
        cancellation.Cancel();
        await IsCancelled(wait);
    }
}
