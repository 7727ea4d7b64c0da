using Interviews.LocalHost.Queues;
using Interviews.LocalHost.SampleApp.Durable;
using Interviews.LocalHost.SampleApp.Timers;
using Interviews.LocalHost.Tests.Hosting;
using Shouldly;
using Xunit;

namespace Interviews.LocalHost.Tests.Time;

public sealed class VirtualClockTests
{
    [Fact]
    public async Task Advance_SeveralSources_WorkInOrderOfDueTimeAcrossThem()
    {
        await using var host = await StartAsync();
        await DelayedAsync(host, "at 09:40", 40);
        await DelayedAsync(host, "at 09:10", 10);
        using var alarm = host.Service<TimeProvider>().CreateTimer(_ => host.Journal.Add("alarm"), null, TimeSpan.FromMinutes(20), Timeout.InfiniteTimeSpan);

        await host.Clock.AdvanceAsync(TimeSpan.FromHours(1));

        host.Journal.Entries.ShouldBe(["09:10 at 09:10", "alarm", "09:30 timer", "09:40 at 09:40", "10:00 timer"]);
        host.Clock.Now.ShouldBe(TestHost.ClockStart.AddHours(1));
    }

    [Fact]
    public async Task Advance_WorkLeadsToMoreWork_IsDoneBeforeTheNextStep()
    {
        await using var host = await StartAsync();
        await DelayedAsync(host, "chain", 29);

        await host.Clock.AdvanceAsync(TimeSpan.FromMinutes(30));

        host.Journal.Entries.ShouldBe(["09:29 chain", "09:29 link 1", "09:29 link 2", "09:29 link 3", "09:30 timer"]);
    }

    [Fact]
    public async Task Advance_FunctionWaitsOnTheTimeProvider_GoesOnWhenItsTimeHasCome()
    {
        await using var host = await StartAsync();
        await DelayedAsync(host, "waits", 5);

        await host.Clock.AdvanceAsync(TimeSpan.FromMinutes(20));

        host.Journal.Entries.ShouldBe(["09:05 waits", "09:15 waited"]);
    }

    [Fact]
    public async Task Drain_NothingMoves_DoesWhatIsDueNow()
    {
        await using var host = await StartAsync();
        await DelayedAsync(host, "now", 0);
        await DelayedAsync(host, "later", 1);

        await host.Clock.DrainAsync();

        host.Journal.Entries.ShouldBe(["09:00 now"]);
        host.Clock.Now.ShouldBe(TestHost.ClockStart);
    }

    [Fact]
    public async Task AdvanceTo_ThePast_IsRefused()
    {
        await using var host = await StartAsync();

        await Should.ThrowAsync<ArgumentOutOfRangeException>(() => host.Clock.AdvanceToAsync(TestHost.ClockStart.AddTicks(-1)));
        await Should.ThrowAsync<ArgumentOutOfRangeException>(() => host.Clock.AdvanceAsync(TimeSpan.FromTicks(-1)));
    }

    [Fact]
    public async Task Restart_EarlierStart_DoesNotGoBack()
    {
        var options = TestHost.Options();
        var host = await TestHost.StartAsync(options);
        await host.Clock.AdvanceAsync(TimeSpan.FromDays(31));
        await host.StopAsync();

        await using var next = await TestHost.StartAsync(options);

        next.Clock.Now.ShouldBe(TestHost.ClockStart.AddDays(31));
    }

    [Fact]
    public async Task Advance_AMonthOfTimers_TakesALotLessThanAMonth()
    {
        await using var host = await StartAsync();

        await host.Clock.AdvanceAsync(TimeSpan.FromDays(30));

        host.Journal.Entries.Count.ShouldBe(30 * 24 * 2);
    }

    [Fact]
    public async Task Next_TimerTriggerAndMessages_IsTheEarliestMessage()
    {
        await using var host = await StartAsync();
        await DelayedAsync(host, "at 09:50", 50);
        await DelayedAsync(host, "at 09:40", 40);

        host.Clock.Next.ShouldBe(TestHost.ClockStart.AddMinutes(40));
        (await host.Clock.AdvanceToNextAsync()).ShouldBeTrue();

        host.Clock.Now.ShouldBe(TestHost.ClockStart.AddMinutes(40));
        host.Journal.Entries.ShouldBe(["09:30 timer", "09:40 at 09:40"]);
    }

    [Fact]
    public async Task Next_OrchestrationWaits_IsItsTimer()
    {
        await using var host = await TestHost.StartAsync([.. Approval.Names, .. Orchestrations.Names, nameof(ClockFunctions.HalfHourly)]);
        await host.Client.PostAsync("/api/orchestrations/Approval/one?input=it", null);
        await host.Clock.DrainAsync();

        host.Clock.Next.ShouldBe(TestHost.ClockStart.AddDays(3));
        (await host.Clock.AdvanceToNextAsync()).ShouldBeTrue();

        host.Clock.Now.ShouldBe(TestHost.ClockStart.AddDays(3));
        host.Clock.Next.ShouldBeNull();
    }

    [Fact]
    public async Task AdvanceToNext_OnlyATimerTrigger_DoesNotMove()
    {
        await using var host = await StartAsync();

        (await host.Clock.AdvanceToNextAsync()).ShouldBeFalse();

        host.Clock.Now.ShouldBe(TestHost.ClockStart);
    }

    [Fact]
    public async Task AdvanceToNext_WorkIsDueNow_IsDoneFirst()
    {
        await using var host = await StartAsync();
        await DelayedAsync(host, "now", 0);
        await DelayedAsync(host, "later", 5);

        (await host.Clock.AdvanceToNextAsync()).ShouldBeTrue();

        host.Journal.Entries.ShouldBe(["09:00 now", "09:05 later"]);
    }

    private static Task<TestHost> StartAsync() => TestHost.StartAsync(ClockFunctions.Names);

    private static Task DelayedAsync(TestHost host, string text, int minutes) =>
        host.Service<IQueueTransport>().SendAsync([new OutgoingMessage("work", text, TimeSpan.FromMinutes(minutes))]);
}
