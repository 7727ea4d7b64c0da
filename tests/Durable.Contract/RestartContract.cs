using Microsoft.DurableTask.Client;
using Shouldly;
using Xunit;

namespace Interviews.Durable.Contract;

/// <summary>Running an instance once more with the input that it had.</summary>
public abstract class RestartContract : DurableContract
{
    [Fact]
    public async Task Restart_UnderANewId_RunsAgainWithTheSameInput()
    {
        var id = await Echo();
        var other = await Client.RestartAsync(id, restartWithNewInstanceId: true);
        other.ShouldNotBe(id);
        (await OutputAsync<string>(other)).ShouldBe($"hello {other}");
        (await OutputAsync<string>(id)).ShouldBe("hello same");
    }

    [Fact]
    public async Task Restart_UnderItsOwnId_RunsAgainWithTheSameInput()
    {
        var runs = 0;
        Host.Orchestrator<string, string>("Main", (_, input) => Task.FromResult($"{input} {Interlocked.Increment(ref runs)}"));
        await Host.StartAsync();
        var id = await ScheduleAsync("Main", "run", "same");
        await EndAsync(id);
        (await Client.RestartAsync(id)).ShouldBe(id);
        await Client.WaitForInstanceStartAsync(id);
        (await OutputAsync<string>(id)).ShouldBe("run 2");
    }

    [Fact]
    public async Task Restart_Failed_RunsAgain()
    {
        var isRepaired = false;
        var id = await StartAsync(_ => Volatile.Read(ref isRepaired) ? Task.FromResult("good") : throw new InvalidOperationException("bad"));
        (await EndAsync(id)).RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Failed);
        Volatile.Write(ref isRepaired, true);
        (await OutputAsync<string>(await Client.RestartAsync(id, restartWithNewInstanceId: true))).ShouldBe("good");
    }

    [Fact]
    public async Task Restart_RunningUnderItsOwnId_IsRefusedOrReplacesIt()
    {
        var id = await StartAsync(context => context.WaitForExternalEvent<string>("Go"));
        await Client.WaitForInstanceStartAsync(id);
        if (Host.ReplacesRunningInstances)
        {
            (await Client.RestartAsync(id)).ShouldBe(id);
            await Client.WaitForInstanceStartAsync(id);
            await Host.SettleAsync();
        }
        else
        {
            await Should.ThrowAsync<InvalidOperationException>(() => Client.RestartAsync(id));
        }

        await Client.RaiseEventAsync(id, "Go", "x");
        (await OutputAsync<string>(id)).ShouldBe("x");
    }

    [Fact]
    public async Task Restart_RunningUnderANewId_LeavesTheFirstAlone()
    {
        var id = await StartAsync(context => context.WaitForExternalEvent<string>("Go"));
        await Client.WaitForInstanceStartAsync(id);
        var other = await Client.RestartAsync(id, restartWithNewInstanceId: true);
        await Client.WaitForInstanceStartAsync(other);
        await Host.SettleAsync();
        await Client.RaiseEventAsync(other, "Go", "other");
        (await OutputAsync<string>(other)).ShouldBe("other");
        (await StatusAsync(id)).ShouldBe(OrchestrationRuntimeStatus.Running);
    }

    [Fact]
    public async Task Restart_Unknown_IsRefused()
    {
        await StartAsync(_ => Task.FromResult(1));
        await Should.ThrowAsync<ArgumentException>(() => Client.RestartAsync("nobody"));
    }

    private async Task<string> Echo()
    {
        Host.Orchestrator<string, string>("Echo", (context, input) => Task.FromResult($"{input} {context.InstanceId}"));
        await Host.StartAsync();
        var id = await ScheduleAsync("Echo", "hello", "same");
        await EndAsync(id);
        return id;
    }
}
