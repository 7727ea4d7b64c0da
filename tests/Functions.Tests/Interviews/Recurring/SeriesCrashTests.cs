using Interviews.Domain.Storage;
using Interviews.Functions.Tests.Harness;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Interviews.Recurring;

/// <summary>REQ-SCH-30 when the host crashes in the middle: what was certain is finished by another one, what was not leaves nothing behind.</summary>
public sealed class SeriesCrashTests
{
    private const string Person = "p-1";

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task Schedule_CrashAfterItWasCertain_IsFinishedLater(int done)
    {
        var store = new CrashingStore();
        await using var host = await InterviewsHost.StartAsync(configure: store.Install);
        using var recruiter = host.Recruiter();
        store.CrashesAt = writes => writes.OfType<Write.Replace>().Any(write => IsCursor(write) && NextOf(write) == done + 1) || (done == 5 && writes.OfType<Write.Delete>().Any(IsCursor));

        (await ScheduleAsync(recruiter, "series")).ShouldBeRefused(503, "unavailable");
        store.Restart();
        await host.AdvanceAsync(TimeSpan.FromMinutes(3));

        (await StartsAsync(recruiter)).ShouldBe(["2026-05-04T08:00:00Z", "2026-05-05T08:00:00Z", "2026-05-06T08:00:00Z", "2026-05-07T08:00:00Z", "2026-05-08T08:00:00Z"]);
        var again = await ScheduleAsync(recruiter, "series");
        again.Status.ShouldBe(201, again.Content);
        (await recruiter.GetAsync($"interviews/schedule/recurring/{again.Text("seriesId")}"))["interviews"].AsArray().Count.ShouldBe(5);
        (await recruiter.PostAsync($"interviews/{again["interviews"][0]!["id"]!.GetValue<string>()}/cancel", """{ "scope": "all" }""")).ShouldBeAccepted();
    }

    [Fact]
    public async Task Schedule_CrashBeforeItWasCertain_LeavesNothing()
    {
        var store = new CrashingStore();
        await using var host = await InterviewsHost.StartAsync(configure: store.Install);
        using var recruiter = host.Recruiter();
        store.CrashesAt = writes => writes.Any(write => write.Id.StartsWith("series:", StringComparison.Ordinal));

        (await ScheduleAsync(recruiter, "series")).ShouldBeRefused(503, "unavailable");
        store.Restart();
        await host.AdvanceAsync(TimeSpan.FromMinutes(10));

        (await StartsAsync(recruiter)).ShouldBeEmpty();
        (await ScheduleAsync(recruiter, "series")).Status.ShouldBe(201, "What was held has run out.");
    }

    [Fact]
    public async Task Reschedule_CrashInTheMiddle_TheNextChangeFindsItDone()
    {
        var store = new CrashingStore();
        await using var host = await InterviewsHost.StartAsync(configure: store.Install);
        using var recruiter = host.Recruiter();
        var ids = (await ScheduleAsync(recruiter, "series"))["interviews"].AsArray().Select(interview => interview!["id"]!.GetValue<string>()).ToList();
        store.CrashesAt = writes => writes.OfType<Write.Replace>().Any(write => IsCursor(write) && NextOf(write) == 3);

        (await recruiter.PutAsync($"interviews/{ids[0]}/reschedule", """{ "newDateTime": "2026-05-05T10:00", "scope": "all" }""")).ShouldBeRefused(503, "unavailable");
        store.Restart();
        (await recruiter.PutAsync($"interviews/{ids[1]}/reschedule", """{ "newDateTime": "2026-05-06T12:00", "scope": "following" }""")).ShouldBeAccepted();
        await host.AdvanceAsync(TimeSpan.FromMinutes(3));

        (await StartsAsync(recruiter)).ShouldBe(["2026-05-05T08:00:00Z", "2026-05-06T10:00:00Z", "2026-05-07T10:00:00Z", "2026-05-08T10:00:00Z", "2026-05-09T10:00:00Z"]);
    }

    /// <summary>What was promised to all stays promised, and is said where it overlaps.</summary>
    [Fact]
    public async Task Schedule_CrashUntilTheHoldsRanOut_IsFinishedBesideWhoTookTheTime()
    {
        var store = new CrashingStore();
        await using var host = await InterviewsHost.StartAsync(configure: store.Install);
        using var recruiter = host.Recruiter();
        store.CrashesAt = writes => writes.OfType<Write.Replace>().Any(write => IsCursor(write) && NextOf(write) == 1);
        (await ScheduleAsync(recruiter, "series")).ShouldBeRefused(503, "unavailable");
        await host.AdvanceAsync(TimeSpan.FromMinutes(20));

        store.Restart();
        (await recruiter.PostAsync("interviews", new { type = "technical", candidateId = "c-2", interviewers = new[] { Person }, scheduledAt = "2026-05-06T08:00:00Z", durationMinutes = 60 })).ShouldBeAccepted();
        await host.AdvanceAsync(TimeSpan.FromHours(2));

        var items = (await recruiter.GetAsync($"interviews?candidateId=c-1"))["items"].AsArray();
        items.Count.ShouldBe(5);
        var overlapping = items.Single(interview => interview!["scheduledAt"]!.GetValue<string>() == "2026-05-06T08:00:00Z");
        overlapping!["conflictOverride"]!["reason"]!.GetValue<string>().ShouldBe("The whole series was booked before.");
    }

    private static bool IsCursor(Write write) => write.Id.StartsWith("series-cursor:", StringComparison.Ordinal);

    private static int NextOf(Write.Replace write) => ((Domain.Scheduling.Recurring.SeriesCursor)write.Document).Next;

    private static Task<Reply> ScheduleAsync(Caller recruiter, string key) => recruiter.PostAsync(
        "interviews/schedule/recurring",
        """
        { "type": "technical", "candidateId": "c-1", "interviewers": ["p-1"], "scheduledAt": "2026-05-04T10:00", "timeZone": "Europe/Berlin", "durationMinutes": 60, "rrule": "FREQ=DAILY;COUNT=5" }
        """,
        ("Idempotency-Key", key));

    private static async Task<IEnumerable<string>> StartsAsync(Caller recruiter) =>
        (await recruiter.GetAsync("interviews?candidateId=c-1"))["items"].AsArray().Select(interview => interview!["scheduledAt"]!.GetValue<string>()).Order();
}
