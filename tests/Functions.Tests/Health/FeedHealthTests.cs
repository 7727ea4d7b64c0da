using Interviews.Domain.DeadLetters;
using Interviews.Domain.Storage;
using Interviews.Functions.Messaging;
using Interviews.Functions.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Health;

/// <summary>A feed that does not move shows in the health of the system, and no longer once it has moved for five minutes.</summary>
public sealed class FeedHealthTests
{
    [Fact]
    public async Task Feed_WhoseConsumerFailsForThreeMinutes_IsUnhealthyUntilItHasMovedForFive()
    {
        var analytics = new BreakableStore(StoreContainers.Analytics);
        await using var host = await InterviewsHost.StartAsync(configure: analytics.Install);
        analytics.IsBroken = true;
        await ScheduleAsync(host);

        await ShouldGoDownAndUpAsync(host, FeedWatch.Analytics, "StoreUnavailableException", () => analytics.IsBroken = false);
    }

    /// <summary>The function itself returns well each time: the host cannot send what it returned.</summary>
    [Fact]
    public async Task Feed_WhoseMessagesCannotBeSentForThreeMinutes_IsUnhealthyUntilItHasMovedForFive()
    {
        var queues = new BreakableQueues();
        await using var host = await InterviewsHost.StartAsync(configureHost: queues.Install);
        queues.IsBroken = true;
        await ScheduleAsync(host);

        await ShouldGoDownAndUpAsync(host, FeedWatch.Dispatch, FeedWatch.Outputs, () => queues.IsBroken = false);

        host.Outbox.ShouldContain(mail => mail.To == "carla@mail.example", "What waited was sent");
    }

    [Fact]
    public async Task Feed_WhoseFailuresCannotBeRead_IsUnhealthy()
    {
        var deadLetters = new BreakableStore(StoreContainers.DeadLetters);
        await using var host = await InterviewsHost.StartAsync(configure: deadLetters.Install);
        deadLetters.IsBroken = true;

        (await ChecksAsync(host, "health")).ShouldBe((503, "store healthy, orchestrations healthy, changeFeed unhealthy, documents healthy"));
    }

    private static async Task ShouldGoDownAndUpAsync(InterviewsHost host, string consumer, string errorType, Action mend)
    {
        await host.AdvanceAsync(TimeSpan.FromMinutes(1));
        (await ChecksAsync(host, "health")).ShouldBe((200, "store healthy, orchestrations healthy, changeFeed healthy, documents healthy"), "A minute is nothing yet");

        await host.AdvanceAsync(TimeSpan.FromMinutes(2));
        (await ChecksAsync(host, "health")).ShouldBe((503, "store healthy, orchestrations healthy, changeFeed unhealthy, documents healthy"));
        (await ChecksAsync(host, "health/interviews")).ShouldBe((503, "store healthy, orchestrations healthy, changeFeed unhealthy"));
        var stall = await StallAsync(host, consumer);
        stall.ErrorType.ShouldBe(errorType);
        stall.Attempts.ShouldBeInRange(7, 8); // At 0, 1, 3, 7, 15, 31, 63 and 123 seconds; those of messages are known at the next attempt.

        mend();
        await host.AdvanceAsync(TimeSpan.FromMinutes(4));
        (await ChecksAsync(host, "health")).Status.ShouldBe(503, "It may fail again");
        await host.AdvanceAsync(TimeSpan.FromMinutes(3));
        (await ChecksAsync(host, "health")).ShouldBe((200, "store healthy, orchestrations healthy, changeFeed healthy, documents healthy"));
    }

    private static async Task<(int Status, string Checks)> ChecksAsync(InterviewsHost host, string path)
    {
        using var anybody = host.Anonymous;
        var reply = await anybody.GetAsync(path);
        return (reply.Status, string.Join(", ", reply["checks"].AsArray().Select(check => $"{check!["name"]} {check["status"]}")));
    }

    private static async Task<FeedStall> StallAsync(InterviewsHost host, string consumer)
    {
        var store = host.Services.GetRequiredKeyedService<IStore>(StoreContainers.DeadLetters);
        return (await store.ReadAsync<FeedStall>(DeadLetter.UnknownOrganization, FeedStall.RecordId(consumer), TestContext.Current.CancellationToken)).ShouldNotBeNull().Value;
    }

    private static async Task ScheduleAsync(InterviewsHost host)
    {
        using var recruiter = host.Recruiter();
        await recruiter.PutAsync("candidates/c-1", """{"name":"Carla","email":"carla@mail.example","status":"assigned"}""");
        var scheduled = await recruiter.PostAsync(
            "interviews", """{"type":"technical","scheduledAt":"2026-03-05T10:00:00Z","duration":60,"candidateId":"c-1","interviewers":["p-1"]}""");
        scheduled.Status.ShouldBe(201, scheduled.Content);
        await host.Clock.DrainAsync();
    }
}
