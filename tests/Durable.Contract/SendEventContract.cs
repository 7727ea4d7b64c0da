using Shouldly;
using Xunit;

namespace Interviews.Durable.Contract;

/// <summary>Orchestrations that talk to each other.</summary>
public abstract class SendEventContract : DurableContract
{
    [Fact]
    public async Task SendEvent_ToAnother_IsReceived()
    {
        Host.Orchestrator<string, string>("Sender", (context, to) =>
        {
            context.SendEvent(to, "Hello", "from " + context.InstanceId);
            return Task.FromResult("sent");
        });
        var id = await StartAsync(context => context.WaitForExternalEvent<string>("Hello"));
        await ScheduleAsync("Sender", id, "sender");
        (await OutputAsync<string>(id)).ShouldBe("from sender");
    }

    [Fact]
    public async Task SendEvent_Several_AreReceivedInOrder()
    {
        Host.Orchestrator<string, int>("Sender", (context, to) =>
        {
            for (var i = 0; i < 5; i++)
            {
                context.SendEvent(to, "Number", i);
            }

            return Task.FromResult(5);
        });
        var id = await StartAsync(async context =>
        {
            var received = new List<int>();
            while (received.Count < 5)
            {
                received.Add(await context.WaitForExternalEvent<int>("Number"));
            }

            return received;
        });
        await ScheduleAsync("Sender", id);
        (await OutputAsync<List<int>>(id)).ShouldBe([0, 1, 2, 3, 4]);
    }

    [Fact]
    public async Task SendEvent_BothWays_PingPong()
    {
        Host.Orchestrator<object?, int>("Pong", async (context, _) =>
        {
            var rounds = 0;
            for (; rounds < 5; rounds++)
            {
                context.SendEvent(await context.WaitForExternalEvent<string>("Ping"), "Pong", rounds);
            }

            return rounds;
        });
        Host.Orchestrator<string, int>("Ping", async (context, other) =>
        {
            var last = -1;
            for (var i = 0; i < 5; i++)
            {
                context.SendEvent(other, "Ping", context.InstanceId);
                last = await context.WaitForExternalEvent<int>("Pong");
            }

            return last;
        });
        await Host.StartAsync();
        var pong = await ScheduleAsync("Pong");
        var ping = await ScheduleAsync("Ping", pong);
        (await OutputAsync<int>(ping)).ShouldBe(4);
        (await OutputAsync<int>(pong)).ShouldBe(5);
    }

    [Fact]
    public async Task SendEvent_ToNobody_ChangesNothing()
    {
        var id = await StartAsync(context =>
        {
            context.SendEvent("nobody", "Hello", "x");
            return Task.FromResult("sent");
        });
        (await OutputAsync<string>(id)).ShouldBe("sent");
    }

    [Fact]
    public async Task SendEvent_ToItself_IsReceived()
    {
        var id = await StartAsync(context =>
        {
            context.SendEvent(context.InstanceId, "Note", "to self");
            return context.WaitForExternalEvent<string>("Note");
        });
        (await OutputAsync<string>(id)).ShouldBe("to self");
    }
}
