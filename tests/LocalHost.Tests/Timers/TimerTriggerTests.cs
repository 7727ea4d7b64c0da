using Interviews.LocalHost.Tests.Hosting;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Interviews.LocalHost.Tests.Timers;

public sealed class TimerTriggerTests
{
    [Fact]
    public async Task Timer_Cron_RunsAtEachOccurrence()
    {
        await using var host = await TestHost.StartAsync<Quarterly>(Compose);

        await host.Clock.AdvanceAsync(TimeSpan.FromMinutes(46));

        host.Service<Journal>().Entries.ShouldBe(["09:15 next 09:15", "09:30 next 09:30", "09:45 next 09:45"]);
    }

    [Theory]
    [InlineData("0 */20 * * * *", 2)]
    [InlineData("*/20 * * * *", 2)]
    [InlineData("00:10:00", 5)]
    public async Task Timer_ScheduleFromASetting_RunsByIt(string schedule, int runs)
    {
        await using var host = await TestHost.StartAsync<Configured>(Compose, new() { ["Sweep:Schedule"] = schedule });

        await host.Clock.AdvanceAsync(TimeSpan.FromMinutes(50));

        host.Service<Journal>().Entries.Count.ShouldBe(runs);
    }

    [Fact]
    public async Task Timer_RunOnStartup_RunsAtOnceAndThenByItsSchedule()
    {
        await using var host = await TestHost.StartAsync<AtStartup>(Compose);
        await host.Clock.DrainAsync();
        host.Service<Journal>().Entries.ShouldBe(["09:00"]);

        await host.Clock.AdvanceAsync(TimeSpan.FromHours(1));

        host.Service<Journal>().Entries.ShouldBe(["09:00", "10:00"]);
    }

    [Fact]
    public async Task Timer_MissedRunsWhileAway_AreCaughtUpOnce()
    {
        var host = await TestHost.StartAsync<Quarterly>(Compose);
        await host.Clock.AdvanceAsync(TimeSpan.FromMinutes(20));

        await using var next = await host.RestartAsync(away: TimeSpan.FromHours(2));
        await next.Clock.DrainAsync();

        next.Service<Journal>().Entries.ShouldBe(["11:20 past due next 09:30"]);
    }

    [Fact]
    public async Task Timer_RestartedBeforeTheNextRun_DoesNotRunAgain()
    {
        var host = await TestHost.StartAsync<Quarterly>(Compose);
        await host.Clock.AdvanceAsync(TimeSpan.FromMinutes(15));

        await using var next = await host.RestartAsync(away: TimeSpan.FromMinutes(14));
        await next.Clock.DrainAsync();

        next.Service<Journal>().Entries.ShouldBeEmpty();
    }

    [Fact]
    public async Task Timer_FailsWithRetries_IsRepeatedAfterTheDelay()
    {
        await using var host = await TestHost.StartAsync<Retried>(Compose);

        await host.Clock.AdvanceAsync(TimeSpan.FromMinutes(90));

        host.Service<Journal>().Entries.ShouldBe(["10:00 retry 0 of 2", "10:05 retry 1 of 2", "10:10 retry 2 of 2"]);
    }

    private static void Compose(FunctionsApplicationBuilder builder) => builder.Services.AddSingleton<Journal>();

    internal sealed class Quarterly(Journal journal, TimeProvider time)
    {
        [Function("Quarterly")]
        public void Run([TimerTrigger("0 */15 * * * *")] TimerInfo timer) =>
            journal.Add($"{time.GetUtcNow():HH:mm}{(timer.IsPastDue ? " past due" : "")} next {timer.ScheduleStatus!.Next:HH:mm}");
    }

    internal sealed class Configured(Journal journal)
    {
        [Function("Configured")]
        public void Run([TimerTrigger("%Sweep:Schedule%")] TimerInfo timer) => journal.Add("run");
    }

    internal sealed class AtStartup(Journal journal, TimeProvider time)
    {
        [Function("AtStartup")]
        public void Run([TimerTrigger("0 0 * * * *", RunOnStartup = true)] TimerInfo timer) => journal.Add($"{time.GetUtcNow():HH:mm}");
    }

    internal sealed class Retried(Journal journal, TimeProvider time)
    {
        [Function("Retried")]
        [FixedDelayRetry(2, "00:05:00")]
        public void Run([TimerTrigger("0 0 10 * * *")] TimerInfo timer, FunctionContext context)
        {
            journal.Add($"{time.GetUtcNow():HH:mm} retry {context.RetryContext.RetryCount} of {context.RetryContext.MaxRetryCount}");
            throw new InvalidOperationException("failed");
        }
    }
}
