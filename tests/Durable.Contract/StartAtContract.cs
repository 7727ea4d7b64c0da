using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Shouldly;
using Xunit;

namespace Interviews.Durable.Contract;

/// <summary>Instances that are scheduled now and start later.</summary>
public abstract class StartAtContract : DurableContract
{
    [Fact]
    public async Task StartAt_NotYetDue_IsPending()
    {
        var id = await ScheduleIn(ticks: 20);
        await Host.PassAsync(2);
        (await StatusAsync(id)).ShouldBe(OrchestrationRuntimeStatus.Pending);
    }

    [Fact]
    public async Task StartAt_Due_StartsThen()
    {
        var id = await ScheduleIn(ticks: 5);
        var created = (await GetAsync(id)).CreatedAt;
        (await OutputAsync<DateTime>(id) - created.UtcDateTime).ShouldBeGreaterThanOrEqualTo(Tick * 4);
    }

    [Fact]
    public async Task StartAt_InThePast_StartsAtOnce()
    {
        var id = await ScheduleIn(ticks: -5);
        await OutputAsync<DateTime>(id);
        (await StatusAsync(id)).ShouldBe(OrchestrationRuntimeStatus.Completed);
    }

    [Fact]
    public async Task StartAt_TerminatedBefore_NeverStarts()
    {
        var id = await ScheduleIn(ticks: 8);
        await Client.TerminateInstanceAsync(id, "not needed");
        (await EndAsync(id)).RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Terminated);
        await Host.PassAsync(12);
        (await StatusAsync(id)).ShouldBe(OrchestrationRuntimeStatus.Terminated);
    }

    private async Task<string> ScheduleIn(int ticks)
    {
        Host.Orchestrator<object?, DateTime>("Main", (context, _) => Task.FromResult(context.CurrentUtcDateTime));
        await Host.StartAsync();
        var probe = await ScheduleAsync("Main");
        var now = await OutputAsync<DateTime>(probe);
        return await Client.ScheduleNewOrchestrationInstanceAsync("Main", new StartOrchestrationOptions(null, new DateTimeOffset(now + (Tick * ticks))));
    }
}
