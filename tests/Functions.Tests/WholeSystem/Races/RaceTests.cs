using Interviews.Domain.Interviews;
using Interviews.Functions.Tests.Harness;
using Interviews.Functions.Tests.Lifecycle;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.WholeSystem.Races;

/// <summary>REQ-SCH-04, REQ-SCH-05, REQ-OPS-05: of many who come at once exactly one wins, the others are told so, and nothing is half-written.</summary>
public sealed class RaceTests
{
    [Fact]
    public async Task SameETag_ManyUpdates_OneWins()
    {
        await using var story = await BookedAsync();
        using var rosa = story.CallerOf("rosa");
        var etag = await ETagAsync(rosa, story);

        var replies = await Racing.AllAtOnceAsync(
            Racing.Racers, number => rosa.PutAsync($"interviews/{story.Id}", new { notes = $"Note {number}" }, ("If-Match", etag)));

        replies.Tally().ShouldBe($"200 x1, 412 precondition_failed x{Racing.Racers - 1}");
        var interview = await story.Host.ShouldBeWholeAsync(story.Id);
        interview.Sequence.ShouldBe(2);
        interview.Details.Notes.ShouldBe(replies.Single(reply => reply.Status == 200).Text("notes"));
        await story.Host.BookingsShouldBeThoseOfAsync(interview);
    }

    [Fact]
    public async Task SameETag_ManyDifferentCommands_OneWins()
    {
        await using var story = await BookedAsync();
        using var rosa = story.CallerOf("rosa");
        var etag = await ETagAsync(rosa, story);
        var start = At.Of("Tue 24 Mar 10:00");

        var replies = await Racing.AllAtOnceAsync(Racing.Racers, number => (number % 4) switch
        {
            0 => rosa.PutAsync($"interviews/{story.Id}/reschedule", new { newDateTime = start.AddMinutes(15 * (number % 24)) }, ("If-Match", etag)),
            1 => rosa.PutAsync($"interviews/{story.Id}", new { interviewers = new[] { "jonas" } }, ("If-Match", etag)),
            2 => rosa.PostAsync($"interviews/{story.Id}/cancel", new { reason = "Filled" }, ("If-Match", etag)),
            _ => rosa.PutAsync($"interviews/{story.Id}/prepare", new { researchCompleted = true }, ("If-Match", etag)),
        });

        replies.Tally().ShouldBe($"200 x1, 412 precondition_failed x{Racing.Racers - 1}");
        var interview = await story.Host.ShouldBeWholeAsync(story.Id);
        interview.Sequence.ShouldBe(2);
        await story.Host.BookingsShouldBeThoseOfAsync(interview);
    }

    [Fact]
    public async Task WithoutAnETag_FiftyUpdates_AllComeThroughOneAfterTheOther()
    {
        await using var story = await BookedAsync();
        using var rosa = story.CallerOf("rosa");

        var replies = await Racing.AllAtOnceAsync(50, number => rosa.PutAsync($"interviews/{story.Id}", new { notes = $"Note {number}" }));

        replies.Tally().ShouldBe("200 x50");
        (await story.Host.ShouldBeWholeAsync(story.Id)).Sequence.ShouldBe(51);
    }

    [Fact]
    public async Task OverlappingBookings_FiftyOfOneInterviewer_OneWins()
    {
        await using var story = await Story.BeginAsync();
        using var rosa = story.CallerOf("rosa");
        var start = At.Of("Mon 23 Mar 10:00");

        var replies = await Racing.AllAtOnceAsync(50, number => rosa.PostAsync("interviews", new
        {
            type = "technical",
            candidateId = $"c-{number}",
            scheduledAt = start.AddMinutes(number),
            durationMinutes = 60,
            interviewers = new[] { "ines" },
        }));

        replies.Tally().ShouldBe("201 x1, 409 schedule_conflict x49");
        var winner = replies.Single(reply => reply.Status == 201);
        replies.Where(reply => reply.Status == 409).ShouldAll(reply =>
            reply["conflicts"].AsArray().Any(conflict => conflict!["interviewId"]!.GetValue<string>() == winner.Text("id")));
        await story.Host.BookingsShouldBeThoseOfAsync(await story.Host.ShouldBeWholeAsync(Guid.Parse(winner.Text("id"))));
    }

    [Fact]
    public async Task SameETag_RescheduleAgainstCancel_LeavesTheLifecycleOfTheWinner()
    {
        await using var story = await BookedAsync();
        using var rosa = story.CallerOf("rosa");
        var etag = await ETagAsync(rosa, story);

        await Racing.AllAtOnceAsync(20, number => number % 2 == 0
            ? rosa.PutAsync($"interviews/{story.Id}/reschedule", new { newDateTime = At.Of("Wed 25 Mar 14:00") }, ("If-Match", etag))
            : rosa.PostAsync($"interviews/{story.Id}/cancel", new { reason = "Filled" }, ("If-Match", etag)));

        var interview = await story.Host.ShouldBeWholeAsync(story.Id);
        (await story.InstancesAsync()).ShouldBe(interview.Status == InterviewStatus.Cancelled
            ? ["r1 Completed \"cancelled\""]
            : ["r1 Completed \"cancelled\"", "r2 Running"]);
    }

    private static async Task<string> ETagAsync(Caller caller, Story story) =>
        (await caller.GetAsync($"interviews/{story.Id}")).ETag.ShouldNotBeNull();

    private static async Task<Story> BookedAsync()
    {
        var story = await Story.BeginAsync();
        await story.BookAsync("Mon 23 Mar 10:00");
        await story.Host.Clock.DrainAsync();
        return story;
    }
}
