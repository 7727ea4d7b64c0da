using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Shouldly;
using Xunit;

namespace Interviews.Durable.Contract;

/// <summary>Clients that wait for an instance to start or to end.</summary>
public abstract class WaitingContract : DurableContract
{
    [Fact]
    public async Task WaitForStart_Started_ReturnsWhatItIs()
    {
        var id = await StartAsync(context => context.WaitForExternalEvent<string>("Go"));
        var started = await Client.WaitForInstanceStartAsync(id);
        (started.InstanceId, started.Name, started.RuntimeStatus).ShouldBe((id, "Main", OrchestrationRuntimeStatus.Running));
    }

    [Fact]
    public async Task WaitForStart_Ended_ReturnsAtOnce()
    {
        var id = await StartAsync(_ => Task.FromResult(1));
        await EndAsync(id);
        (await Client.WaitForInstanceStartAsync(id)).RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Completed);
    }

    [Fact]
    public async Task WaitForStart_NotYetDue_GoesOnUntilCancelled()
    {
        Host.Orchestrator<object?, DateTime>("Main", (context, _) => Task.FromResult(context.CurrentUtcDateTime));
        await Host.StartAsync();
        var now = await OutputAsync<DateTime>(await ScheduleAsync("Main"));
        var id = await Client.ScheduleNewOrchestrationInstanceAsync("Main", new StartOrchestrationOptions(null, new DateTimeOffset(now).AddDays(3)));
        using var cancellation = new CancellationTokenSource();
        var waiting = Client.WaitForInstanceStartAsync(id, cancellation.Token);
        await Host.PassAsync(1);
        waiting.IsCompleted.ShouldBeFalse();
        await cancellation.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => waiting);
    }

    [Fact]
    public async Task WaitForCompletion_Ended_ReturnsAtOnce()
    {
        var id = await StartAsync(_ => Task.FromResult(1));
        await EndAsync(id);
        (await Client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true)).ReadOutputAs<int>().ShouldBe(1);
    }

    [Fact]
    public async Task WaitForCompletion_ByMany_WakesThemAll()
    {
        var id = await StartAsync(context => context.WaitForExternalEvent<string>("Go"));
        var waiting = Enumerable.Range(0, 5).Select(_ => Client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true)).ToList();
        await Client.RaiseEventAsync(id, "Go", "x");
        await EndAsync(id);
        (await Task.WhenAll(waiting)).Select(end => end.ReadOutputAs<string>()).ShouldBe(Enumerable.Repeat("x", 5));
    }

    [Fact]
    public async Task WaitForCompletion_Cancelled_LeavesTheInstanceAlone()
    {
        var id = await StartAsync(context => context.WaitForExternalEvent<string>("Go"));
        using var cancellation = new CancellationTokenSource();
        var waiting = Client.WaitForInstanceCompletionAsync(id, cancellation.Token);
        await Host.PassAsync(1);
        waiting.IsCompleted.ShouldBeFalse();
        await cancellation.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => waiting);
        await Client.RaiseEventAsync(id, "Go", "x");
        (await OutputAsync<string>(id)).ShouldBe("x");
    }
}
