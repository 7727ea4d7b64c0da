using Interviews.LocalHost.Tests.Hosting;
using Shouldly;
using Xunit;

namespace Interviews.LocalHost.Tests.Timers;

public sealed class TimerTriggerTests
{
    [Fact]
    public async Task Timer_Cron_RunsAtEachOccurrence()
    {
        await using var host = await TestHost.StartAsync("Quarterly");

        await host.Clock.AdvanceAsync(TimeSpan.FromMinutes(46));

        host.Journal.Entries.ShouldBe(["09:15 next 09:15", "09:30 next 09:30", "09:45 next 09:45"]);
    }

    [Theory]
    [InlineData("0 */20 * * * *", 2)]
    [InlineData("*/20 * * * *", 2)]
    [InlineData("00:10:00", 5)]
    public async Task Timer_ScheduleFromASetting_RunsByIt(string schedule, int runs)
    {
        await using var host = await TestHost.StartAsync(TestHost.Options("Configured").With(("Sweep:Schedule", schedule)));

        await host.Clock.AdvanceAsync(TimeSpan.FromMinutes(50));

        host.Journal.Entries.Count.ShouldBe(runs);
    }

    [Fact]
    public async Task Timer_RunOnStartup_RunsAtOnceAndThenByItsSchedule()
    {
        await using var host = await TestHost.StartAsync("AtStartup");
        await host.Clock.DrainAsync();
        host.Journal.Entries.ShouldBe(["09:00"]);

        await host.Clock.AdvanceAsync(TimeSpan.FromHours(1));

        host.Journal.Entries.ShouldBe(["09:00", "10:00"]);
    }

    [Fact]
    public async Task Timer_MissedRunsWhileAway_AreCaughtUpOnce()
    {
        var host = await TestHost.StartAsync("Quarterly");
        await host.Clock.AdvanceAsync(TimeSpan.FromMinutes(20));

        await using var next = await host.RestartAsync(away: TimeSpan.FromHours(2));
        await next.Clock.DrainAsync();

        next.Journal.Entries.ShouldBe(["11:20 past due next 09:30"]);
    }

    [Fact]
    public async Task Timer_RestartedBeforeTheNextRun_DoesNotRunAgain()
    {
        var host = await TestHost.StartAsync("Quarterly");
        await host.Clock.AdvanceAsync(TimeSpan.FromMinutes(15));

        await using var next = await host.RestartAsync(away: TimeSpan.FromMinutes(14));
        await next.Clock.DrainAsync();

        next.Journal.Entries.ShouldBeEmpty();
    }

    [Fact]
    public async Task Timer_WithoutMonitor_HasNoStatusAndCatchesUpNothing()
    {
        var host = await TestHost.StartAsync("Unmonitored");
        await host.Clock.AdvanceAsync(TimeSpan.FromMinutes(20));
        host.Journal.Entries.ShouldBe(["09:15 without status"]);

        await using var next = await host.RestartAsync(away: TimeSpan.FromHours(2));
        await next.Clock.AdvanceAsync(TimeSpan.FromMinutes(15));

        next.Journal.Entries.ShouldBe(["11:30 without status"]);
    }

    [Fact]
    public async Task Timer_FailsWithRetries_IsRepeatedAfterTheDelay()
    {
        await using var host = await TestHost.StartAsync("Retried");

        await host.Clock.AdvanceAsync(TimeSpan.FromMinutes(90));

        host.Journal.Entries.ShouldBe(["10:00 retry 0 of 2", "10:05 retry 1 of 2", "10:10 retry 2 of 2"]);
    }
}
