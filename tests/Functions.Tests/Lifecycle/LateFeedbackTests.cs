using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Lifecycle;

/// <summary>REQ-LIF-07 to REQ-LIF-11: a request at the end, a nudge an hour later, one each business day, and word to the hiring owner after a day.</summary>
public sealed class LateFeedbackTests
{
    [Fact]
    public async Task Feedback_OfAPanelComesBitByBit_NudgesOnlyWhoOwesIt()
    {
        await using var story = await HeldAsync("Mon 23 Mar 10:00", panel: ["ines", "jonas", "kim"]);
        await story.AtAsync("Mon 23 Mar 11:20");
        await story.SubmitAsync("ines");
        await story.AtAsync("Mon 23 Mar 15:00");
        await story.SubmitAsync("jonas");
        await story.AtAsync("Wed 25 Mar 10:00");
        await story.SubmitAsync("kim");
        await story.AtAsync("Thu 30 Apr 09:00");

        await story.ShouldHaveMailedAsync("""
            Mon 02 Mar 09:00 | cleo ines jonas kim | scheduled
            Sun 22 Mar 10:00 | cleo ines jonas kim | reminder 24 hours
            Mon 23 Mar 09:00 | cleo ines jonas kim | reminder 1 hour
            Mon 23 Mar 11:00 | ines jonas kim      | feedback request
            Mon 23 Mar 12:00 | jonas kim           | feedback nudge
            Tue 24 Mar 09:00 | kim                 | feedback nudge
            Tue 24 Mar 11:00 | olga                | escalation
            Wed 25 Mar 09:00 | kim                 | feedback nudge
            """);
    }

    [Fact]
    public async Task Feedback_NeverComes_IsAskedForOnBusinessDaysForTwoWeeks()
    {
        await using var story = await HeldAsync("Mon 23 Mar 10:00");
        await story.AtAsync("Thu 30 Apr 09:00");

        await story.ShouldHaveMailedAsync("""
            Mon 02 Mar 09:00 | cleo ines | scheduled
            Sun 22 Mar 10:00 | cleo ines | reminder 24 hours
            Mon 23 Mar 09:00 | cleo ines | reminder 1 hour
            Mon 23 Mar 11:00 | ines      | feedback request
            Mon 23 Mar 12:00 | ines      | feedback nudge
            Tue 24 Mar 09:00 | ines      | feedback nudge
            Tue 24 Mar 11:00 | olga      | escalation
            Wed 25 Mar 09:00 | ines      | feedback nudge
            Thu 26 Mar 09:00 | ines      | feedback nudge
            Fri 27 Mar 09:00 | ines      | feedback nudge
            Mon 30 Mar 09:00 | ines      | feedback nudge
            Tue 31 Mar 09:00 | ines      | feedback nudge
            Wed 01 Apr 09:00 | ines      | feedback nudge
            Thu 02 Apr 09:00 | ines      | feedback nudge
            Fri 03 Apr 09:00 | ines      | feedback nudge
            Mon 06 Apr 09:00 | ines      | feedback nudge
            """);
        (await story.InstancesAsync()).ShouldBe(["r1 Completed \"feedbackIncomplete\""]);
    }

    [Fact]
    public async Task Feedback_IsCompleteAtLast_AsksForEvaluationOnce()
    {
        await using var story = await HeldAsync("Mon 23 Mar 10:00");
        await story.AtAsync("Wed 25 Mar 10:00");
        await story.SubmitAsync("ines");
        await story.AtAsync("Thu 30 Apr 09:00");

        (await story.EventsAsync()).ShouldBe(
            ["InterviewScheduled", "InterviewStarted", "InterviewCompleted", "FeedbackEscalated", "FeedbackRecorded", "EvaluationRequested"]);
        (await story.InstancesAsync()).ShouldBe(["r1 Completed \"feedbackCollected\""]);
    }

    [Fact]
    public async Task Feedback_OfAnInterviewInNewYork_IsNudgedAtNineThere()
    {
        await using var story = await HeldAsync("Tue 24 Mar 15:00", zone: "America/New_York");
        await story.AtAsync("Thu 26 Mar 00:00");

        await story.ShouldHaveMailedAsync("""
            Mon 02 Mar 09:00 | cleo ines | scheduled
            Mon 23 Mar 15:00 | cleo ines | reminder 24 hours
            Tue 24 Mar 14:00 | cleo ines | reminder 1 hour
            Tue 24 Mar 16:00 | ines      | feedback request
            Tue 24 Mar 17:00 | ines      | feedback nudge
            Wed 25 Mar 13:00 | ines      | feedback nudge
            Wed 25 Mar 16:00 | olga      | escalation
            """);
    }

    [Fact]
    public async Task Feedback_OverAWeekendWithAClockChange_IsNudgedAtNineOnMonday()
    {
        // Berlin changes its clocks on Sunday 29 March: nine o'clock is 08:00 UTC before and 07:00 UTC after.
        await using var story = await HeldAsync("Thu 26 Mar 14:00", zone: "Europe/Berlin");
        await story.AtAsync("Tue 31 Mar 06:59");

        await story.ShouldHaveMailedAsync("""
            Mon 02 Mar 09:00 | cleo ines | scheduled
            Wed 25 Mar 14:00 | cleo ines | reminder 24 hours
            Thu 26 Mar 13:00 | cleo ines | reminder 1 hour
            Thu 26 Mar 15:00 | ines      | feedback request
            Thu 26 Mar 16:00 | ines      | feedback nudge
            Fri 27 Mar 08:00 | ines      | feedback nudge
            Fri 27 Mar 15:00 | olga      | escalation
            Mon 30 Mar 07:00 | ines      | feedback nudge
            """);
    }

    [Theory]
    [InlineData("rosa", null)]
    [InlineData("rosa", "j-unknown")]
    [InlineData("olga", "j-1")]
    public async Task Feedback_IsLate_TellsTheHiringOwnerOrWhoScheduled(string told, string? job)
    {
        await using var story = await HeldAsync("Mon 23 Mar 10:00", job: job);
        await story.AtAsync("Tue 24 Mar 12:00");

        await story.ShouldHaveMailedAsync($"""
            Mon 02 Mar 09:00 | cleo ines | scheduled
            Sun 22 Mar 10:00 | cleo ines | reminder 24 hours
            Mon 23 Mar 09:00 | cleo ines | reminder 1 hour
            Mon 23 Mar 11:00 | ines      | feedback request
            Mon 23 Mar 12:00 | ines      | feedback nudge
            Tue 24 Mar 09:00 | ines      | feedback nudge
            Tue 24 Mar 11:00 | {told}    | escalation
            """);
    }

    [Theory]
    [InlineData("j-1", true, true, """["olga"]""")]
    [InlineData("j-1", false, true, """["rosa"]""")]
    [InlineData(null, true, true, """["rosa"]""")]
    [InlineData("j-1", false, false, "[]")]
    [InlineData(null, true, false, "[]")]
    public async Task Feedback_IsLate_ShowsOnTheInterviewWhoWasTold(string? job, bool ownerIsReachable, bool schedulerIsReachable, string told)
    {
        await using var story = await HeldAsync("Mon 23 Mar 10:00", job: job);
        await story.PersonAsync("olga", reachable: ownerIsReachable);
        await story.PersonAsync("rosa", reachable: schedulerIsReachable);
        await story.AtAsync("Wed 25 Mar 11:00");

        (await story.FeedbackAsync())["escalation"]!.ToJsonString().ShouldBe($$"""{"at":"2026-03-24T11:00:00Z","to":{{told}}}""");
        story.Host.Outbox.Count(mail => MailTable.About(mail.Subject) == "escalation").ShouldBe(told == "[]" ? 0 : 1);
        (await story.ToldAsync("FeedbackEscalated")).ShouldBe([told == "[]" ? null : $"person:{told[2..^2]}"]);
    }

    [Fact]
    public async Task Feedback_IsInTime_ShowsNoEscalation()
    {
        await using var story = await HeldAsync("Mon 23 Mar 10:00");
        await story.SubmitAsync("ines");
        await story.AtAsync("Wed 25 Mar 11:00");

        (await story.FeedbackAsync())["escalation"].ShouldBeNull();
        (await story.ToldAsync("FeedbackEscalated")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Feedback_IsLate_NamesWhoOwesItToTheHiringOwner()
    {
        await using var story = await HeldAsync("Mon 23 Mar 10:00", panel: ["ines", "jonas"]);
        await story.SubmitAsync("ines");
        await story.AtAsync("Tue 24 Mar 12:00");

        story.Host.Outbox.Single(mail => mail.To.StartsWith("olga", StringComparison.Ordinal)).Text
            .ShouldContain("Late since Monday, 23 March 2026, 11:00 (UTC, UTC+00:00):\n- Jonas\n\n");
    }

    [Fact]
    public async Task Draft_CountsForNothing_IsNudged()
    {
        await using var story = await HeldAsync("Mon 23 Mar 10:00");
        await story.AtAsync("Mon 23 Mar 11:20");
        await story.DraftAsync("ines");
        await story.AtAsync("Mon 23 Mar 12:00");

        await story.ShouldHaveMailedAsync("""
            Mon 02 Mar 09:00 | cleo ines | scheduled
            Sun 22 Mar 10:00 | cleo ines | reminder 24 hours
            Mon 23 Mar 09:00 | cleo ines | reminder 1 hour
            Mon 23 Mar 11:00 | ines      | feedback request
            Mon 23 Mar 12:00 | ines      | feedback nudge
            """);
    }

    [Fact]
    public async Task Dismissed_InterviewerWhoDidNotAttend_IsLeftAloneAndTheRestIsEnough()
    {
        await using var story = await HeldAsync("Mon 23 Mar 10:00", panel: ["ines", "jonas"]);
        await story.AtAsync("Mon 23 Mar 11:20");
        await story.DismissAsync("jonas");
        await story.AtAsync("Mon 23 Mar 12:30");
        await story.SubmitAsync("ines");
        await story.AtAsync("Thu 30 Apr 09:00");

        await story.ShouldHaveMailedAsync("""
            Mon 02 Mar 09:00 | cleo ines jonas | scheduled
            Sun 22 Mar 10:00 | cleo ines jonas | reminder 24 hours
            Mon 23 Mar 09:00 | cleo ines jonas | reminder 1 hour
            Mon 23 Mar 11:00 | ines jonas      | feedback request
            Mon 23 Mar 12:00 | ines            | feedback nudge
            """);
        (await story.EventsAsync())[^1].ShouldBe("EvaluationRequested");
    }

    [Fact]
    public async Task Trainee_TakesPart_IsNeverAskedForFeedback()
    {
        await using var story = await HeldAsync("Mon 23 Mar 10:00", panel: ["ines", "kim:shadow"]);
        await story.AtAsync("Mon 23 Mar 11:20");
        await story.SubmitAsync("ines");
        await story.AtAsync("Thu 30 Apr 09:00");

        await story.ShouldHaveMailedAsync("""
            Mon 02 Mar 09:00 | cleo ines kim | scheduled
            Sun 22 Mar 10:00 | cleo ines kim | reminder 24 hours
            Mon 23 Mar 09:00 | cleo ines kim | reminder 1 hour
            Mon 23 Mar 11:00 | ines          | feedback request
            """);
    }

    /// <summary>An hour's interview that was started on time and completed when it ended.</summary>
    private static async Task<Story> HeldAsync(string start, string[]? panel = null, string zone = "UTC", string? job = "j-1")
    {
        var story = await Story.BeginAsync();
        await story.BookAsync(start, panel, zone, job: job);
        await story.AtAsync(start);
        await story.StartAsync();
        await story.AtAsync(At.Text(At.Of(start).AddMinutes(60)));
        await story.CompleteAsync();
        return story;
    }
}
