using Grpc.Core;
using Microsoft.DurableTask.Client;
using Shouldly;
using Xunit;

namespace Interviews.Durable.Contract;

/// <summary>Events that come before anyone waits for them, and events that nobody can get.</summary>
public abstract class EarlyEventsContract : DurableContract
{
    [Fact]
    public async Task RaiseEvent_BeforeItIsAwaited_IsKept()
    {
        var id = await StartAsync(async context =>
        {
            await context.CreateTimer(Tick * 4, CancellationToken.None);
            return await context.WaitForExternalEvent<string>("Early");
        });
        await Client.RaiseEventAsync(id, "Early", "bird");
        (await OutputAsync<string>(id)).ShouldBe("bird");
    }

    [Fact]
    public async Task RaiseEvent_SeveralOfOneName_AreReceivedInOrder()
    {
        var id = await StartAsync(async context =>
        {
            await context.CreateTimer(Tick * 4, CancellationToken.None);
            var received = new List<int>();
            while (received.Count < 5)
            {
                received.Add(await context.WaitForExternalEvent<int>("Number"));
            }

            return received;
        });
        for (var i = 0; i < 5; i++)
        {
            await Client.RaiseEventAsync(id, "Number", i);
        }

        (await OutputAsync<List<int>>(id)).ShouldBe([0, 1, 2, 3, 4]);
    }

    [Fact]
    public async Task RaiseEvent_OfOtherNames_DoNotGetInTheWay()
    {
        var id = await StartAsync(async context =>
        {
            var b = await context.WaitForExternalEvent<string>("B");
            return b + await context.WaitForExternalEvent<string>("A");
        });
        await Client.RaiseEventAsync(id, "A", "a");
        await Client.RaiseEventAsync(id, "C", "c");
        await Client.RaiseEventAsync(id, "B", "b");
        (await OutputAsync<string>(id)).ShouldBe("ba");
    }

    [Fact]
    public async Task RaiseEvent_NameInOtherCase_IsTheSameName()
    {
        var id = await StartAsync(context => context.WaitForExternalEvent<string>("Approved"));
        await Client.RaiseEventAsync(id, "APPROVED", "yes");
        (await OutputAsync<string>(id)).ShouldBe("yes");
    }

    [Fact]
    public async Task RaiseEvent_WithoutPayload_IsReceivedAsNull()
    {
        var id = await StartAsync(async context => await context.WaitForExternalEvent<string?>("Bare") is null);
        await Client.RaiseEventAsync(id, "Bare");
        (await OutputAsync<bool>(id)).ShouldBeTrue();
    }

    [Fact]
    public async Task RaiseEvent_AfterTheEnd_ChangesNothing()
    {
        var id = await StartAsync(_ => Task.FromResult("done"));
        await EndAsync(id);
        await RefusedOrIgnored(Host.RaiseEventChecksStatus, StatusCode.FailedPrecondition, () => Client.RaiseEventAsync(id, "Late", "x"));
        await Host.SettleAsync();
        (await OutputAsync<string>(id)).ShouldBe("done");
    }

    [Fact]
    public async Task RaiseEvent_UnknownInstance_CreatesNone()
    {
        var id = await StartAsync(context => context.WaitForExternalEvent<string>("Go"));
        await Client.WaitForInstanceStartAsync(id);
        await RefusedOrIgnored(Host.RaiseEventChecksStatus, StatusCode.NotFound, () => Client.RaiseEventAsync("nobody", "Go", "x"));
        await Host.SettleAsync();
        (await Client.GetInstanceAsync("nobody")).ShouldBeNull();
        (await StatusAsync(id)).ShouldBe(OrchestrationRuntimeStatus.Running);
    }

    [Fact]
    public async Task RaiseEvent_WithoutName_IsRefused()
    {
        var id = await StartAsync(context => context.WaitForExternalEvent<string>("Go"));
        await Should.ThrowAsync<ArgumentException>(() => Client.RaiseEventAsync(id, string.Empty, "x"));
    }
}
