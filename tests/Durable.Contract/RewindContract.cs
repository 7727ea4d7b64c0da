using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Shouldly;
using Xunit;

namespace Interviews.Durable.Contract;

/// <summary>Taking a failed instance back to before its failure: what had succeeded stays, what had failed runs again.</summary>
public abstract class RewindContract : DurableContract
{
    private volatile bool _isRepaired;

    [Fact]
    public async Task Rewind_ActivityFailed_RunsThatOneAgain()
    {
        var good = 0;
        Host.Activity<object?, int>("Good", _ => Task.FromResult(Interlocked.Increment(ref good)));
        RegisterBroken();
        var id = await StartAsync(async context => $"{await context.CallActivityAsync<int>("Good")} {await context.CallActivityAsync<string>("Broken")}");
        await RepairAfter(id);
        await Client.RewindInstanceAsync(id, "repaired");
        (await RewoundAsync(id)).ShouldBe("1 repaired");
        good.ShouldBe(1);
    }

    [Fact]
    public async Task Rewind_StillBroken_FailsAgainAndCanBeRewoundAgain()
    {
        var attempts = 0;
        Host.Activity<object?, string>("Broken", _ =>
        {
            Interlocked.Increment(ref attempts);
            return _isRepaired ? Task.FromResult("repaired") : throw new InvalidOperationException("broken");
        });
        var id = await StartAsync(context => context.CallActivityAsync<string>("Broken"));
        (await EndAsync(id)).RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Failed);
        await Client.RewindInstanceAsync(id, "try once more");
        await UntilAsync(async () => Volatile.Read(ref attempts) == 2 && await StatusAsync(id) == OrchestrationRuntimeStatus.Failed);
        _isRepaired = true;
        await Client.RewindInstanceAsync(id, "repaired");
        (await RewoundAsync(id)).ShouldBe("repaired");
        attempts.ShouldBe(3);
    }

    [Fact]
    public async Task Rewind_ChildFailed_RunsTheChildAgain()
    {
        RegisterBroken();
        Host.Orchestrator<object?, string>("Child", (context, _) => context.CallActivityAsync<string>("Broken"));
        var id = await StartAsync(context => context.CallSubOrchestratorAsync<string>("Child", null, new SubOrchestrationOptions(instanceId: "child")));
        await RepairAfter(id);
        await Client.RewindInstanceAsync(id, "repaired");
        (await RewoundAsync(id)).ShouldBe("repaired");
        (await StatusAsync("child")).ShouldBe(OrchestrationRuntimeStatus.Completed);
    }

    [Fact]
    public async Task Rewind_Running_IsRefused()
    {
        var id = await StartAsync(context => context.WaitForExternalEvent<string>("Go"));
        await Client.WaitForInstanceStartAsync(id);
        await Should.ThrowAsync<InvalidOperationException>(() => Client.RewindInstanceAsync(id, "why"));
        (await StatusAsync(id)).ShouldBe(OrchestrationRuntimeStatus.Running);
    }

    [Fact]
    public async Task Rewind_Completed_IsRefused()
    {
        var id = await StartAsync(_ => Task.FromResult("done"));
        await EndAsync(id);
        await Should.ThrowAsync<InvalidOperationException>(() => Client.RewindInstanceAsync(id, "why"));
        (await OutputAsync<string>(id)).ShouldBe("done");
    }

    [Fact]
    public async Task Rewind_Unknown_IsRefused()
    {
        await StartAsync(_ => Task.FromResult(1));
        await Should.ThrowAsync<ArgumentException>(() => Client.RewindInstanceAsync("nobody", "why"));
    }

    private void RegisterBroken() => Host.Activity<object?, string>(
        "Broken", _ => _isRepaired ? Task.FromResult("repaired") : throw new InvalidOperationException("broken"));

    private async Task RepairAfter(string id)
    {
        (await EndAsync(id)).RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Failed);
        _isRepaired = true;
    }

    /// <summary>The output after a rewind. It may still look failed for a while.</summary>
    private async Task<string> RewoundAsync(string id)
    {
        await UntilAsync(async () => await StatusAsync(id) == OrchestrationRuntimeStatus.Completed);
        return await OutputAsync<string>(id);
    }
}
