using Microsoft.DurableTask;
using Shouldly;
using Xunit;

namespace Interviews.Durable.Contract;

/// <summary>Starting over, and the events that were not used up.</summary>
public abstract class ContinueAsNewContract : DurableContract
{
    [Fact]
    public async Task ContinueAsNew_HandsOnItsInput()
    {
        Host.Orchestrator<int, int>("Count", (context, x) =>
        {
            if (x < 10)
            {
                context.ContinueAsNew(x + 1);
            }

            return Task.FromResult(x);
        });
        await Host.StartAsync();
        (await OutputAsync<int>(await ScheduleAsync("Count", 0))).ShouldBe(10);
    }

    [Fact]
    public async Task ContinueAsNew_KeepingEvents_DeliversThemInOrder()
    {
        (await Collect(preserve: true)).ShouldBe([1, 2, 3]);
    }

    [Fact]
    public async Task ContinueAsNew_DroppingEvents_LosesThem()
    {
        Host.Orchestrator<bool, string>("Main", async (context, again) =>
        {
            if (again)
            {
                return await context.WaitForExternalEvent<string>("Item");
            }

            await context.WaitForExternalEvent<string>("Restart");
            context.ContinueAsNew(true, preserveUnprocessedEvents: false);
            return string.Empty;
        });
        await Host.StartAsync();
        var id = await ScheduleAsync("Main", false);
        await Host.SettleAsync();
        await Client.RaiseEventAsync(id, "Item", "dropped");
        await Host.SettleAsync();
        await Client.RaiseEventAsync(id, "Restart", "now");
        await Host.SettleAsync();
        await Client.RaiseEventAsync(id, "Item", "new");
        (await OutputAsync<string>(id)).ShouldBe("new");
    }

    [Fact]
    public async Task ContinueAsNew_EventsWhileItStartsOver_AreNotLost()
    {
        Host.Orchestrator<int[], int[]>("Main", async (context, seen) =>
        {
            var number = await context.WaitForExternalEvent<int>("Number");
            int[] all = [.. seen, number];
            if (all.Length < 20)
            {
                context.ContinueAsNew(all);
            }

            return all;
        });
        await Host.StartAsync();
        var id = await ScheduleAsync("Main", Array.Empty<int>());
        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Client.RaiseEventAsync(id, "Number", i)));
        (await OutputAsync<int[]>(id)).Order().ShouldBe(Enumerable.Range(0, 20));
    }

    [Fact]
    public async Task ContinueAsNew_WithOptions_TakesInputAndVersion()
    {
        Host.Orchestrator<string?, string>("Main", (context, input) =>
        {
            if (input is null)
            {
                context.ContinueAsNew(new ContinueAsNewOptions { NewInput = "second", NewVersion = "2.0" });
            }

            return Task.FromResult($"{input} {context.Version}");
        });
        await Host.StartAsync();
        (await OutputAsync<string>(await ScheduleAsync("Main"))).ShouldBe("second 2.0");
    }

    [Fact]
    public async Task ContinueAsNew_BetweenTimers_KeepsGoing()
    {
        Host.Orchestrator<int, int>("Main", async (context, round) =>
        {
            await context.CreateTimer(Tick, CancellationToken.None);
            if (round < 4)
            {
                context.ContinueAsNew(round + 1);
            }

            return round;
        });
        await Host.StartAsync();
        (await OutputAsync<int>(await ScheduleAsync("Main", 0))).ShouldBe(4);
    }

    [Fact]
    public async Task ContinueAsNew_ThenFailing_Fails()
    {
        var id = await StartAsync<int>(context =>
        {
            context.ContinueAsNew("again");
            throw new InvalidOperationException("changed my mind");
        });
        (await FailureTextAsync(id)).ShouldContain("changed my mind");
    }

    private async Task<int[]> Collect(bool preserve)
    {
        Host.Orchestrator<int[]?, int[]>("Main", async (context, seen) =>
        {
            if (seen is null)
            {
                await context.WaitForExternalEvent<string>("Restart");
                context.ContinueAsNew(Array.Empty<int>(), preserve);
                return [];
            }

            int[] all = [.. seen, await context.WaitForExternalEvent<int>("Number")];
            if (all.Length < 3)
            {
                context.ContinueAsNew(all, preserve);
            }

            return all;
        });
        await Host.StartAsync();
        var id = await ScheduleAsync("Main");
        await Host.SettleAsync();
        for (var i = 1; i <= 3; i++)
        {
            await Client.RaiseEventAsync(id, "Number", i);
        }

        await Host.SettleAsync();
        await Client.RaiseEventAsync(id, "Restart", "now");
        return await OutputAsync<int[]>(id);
    }
}
