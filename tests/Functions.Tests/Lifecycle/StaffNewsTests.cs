using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Lifecycle;

/// <summary>REQ-NOT-16: whoever scheduled an interview, and the hiring owner, learn what a candidate or an interviewer did with it.</summary>
public sealed class StaffNewsTests
{
    [Fact]
    public async Task Cancel_ByTheCandidate_IsMailedToWhoScheduledAndTheHiringOwner()
    {
        await using var story = await BookedAsync();
        await story.AsCleoAsync((cleo, interview) => cleo.PostAsync($"{interview}/cancel", new { reason = "Another offer" }));

        await story.ShouldHaveMailedAsync("""
            Mon 02 Mar 09:00 | cleo ines           | scheduled
            Tue 03 Mar 12:00 | cleo ines olga rosa | cancelled
            """);
        To("rosa", story).ShouldContain("Reason: Another offer\n\nBy: the candidate");
    }

    [Fact]
    public async Task Reschedule_ByTheCandidate_IsMailedToWhoScheduledAndTheHiringOwner()
    {
        await using var story = await BookedAsync();
        await story.AsCleoAsync((cleo, interview) => cleo.PutAsync($"{interview}/reschedule", new { newDateTime = At.Of("Tue 24 Mar 10:00") }));

        await story.ShouldHaveMailedAsync("""
            Mon 02 Mar 09:00 | cleo ines           | scheduled
            Tue 03 Mar 12:00 | cleo ines olga rosa | rescheduled
            """);
    }

    [Fact]
    public async Task Reschedule_ByTheCandidateWhoHadCancelled_IsMailedToWhoScheduledFirst()
    {
        await using var story = await BookedAsync();
        await story.AsCleoAsync((cleo, interview) => cleo.PostAsync($"{interview}/cancel", new { }));
        await story.AtAsync("Wed 04 Mar 12:00");
        await story.AsCleoAsync((cleo, interview) => cleo.PutAsync($"{interview}/reschedule", new { newDateTime = At.Of("Tue 24 Mar 10:00") }));

        await story.ShouldHaveMailedAsync("""
            Mon 02 Mar 09:00 | cleo ines           | scheduled
            Tue 03 Mar 12:00 | cleo ines olga rosa | cancelled
            Wed 04 Mar 12:00 | cleo ines olga rosa | scheduled
            """);
    }

    [Fact]
    public async Task NoShow_ReportedByAnInterviewer_IsMailedToWhoScheduledAndTheHiringOwner()
    {
        await using var story = await BookedAsync();
        await story.AtAsync("Mon 23 Mar 10:20");
        using var ines = story.CallerOf("ines");
        (await ines.PostAsync($"interviews/{story.Id}/no-show", new { party = "candidate" })).Status.ShouldBe(200);
        await story.Host.Clock.DrainAsync();

        story.Host.Outbox.Where(mail => mail.Subject.StartsWith("No-show: ", StringComparison.Ordinal)).Select(mail => mail.To).Order()
            .ShouldBe(["olga@acme.example", "rosa@acme.example"]);
        To("olga", story).ShouldContain("Did not come: the candidate\n\nReported by: Ines");
    }

    [Fact]
    public async Task Withdrawal_OfTheCandidate_IsMailedToStaffWithTheInternalReason()
    {
        await using var story = await BookedAsync();
        await story.StatusAsync("rejected");

        await story.ShouldHaveMailedAsync("""
            Mon 02 Mar 09:00 | cleo ines           | scheduled
            Tue 03 Mar 12:00 | cleo ines olga rosa | cancelled
            """);
        To("rosa", story).ShouldContain("For the organization only: The directory says that the candidate is rejected.");
        To("cleo", story).ShouldNotContain("rejected");
    }

    [Fact]
    public async Task Cancel_ByStaff_IsMailedToNoOtherStaff()
    {
        await using var story = await BookedAsync();
        await story.CancelAsync();

        await story.ShouldHaveMailedAsync("""
            Mon 02 Mar 09:00 | cleo ines | scheduled
            Tue 03 Mar 12:00 | cleo ines | cancelled
            """);
    }

    [Fact]
    public async Task Reschedule_OfTheZoneAlone_IsMailedToNobody()
    {
        await using var story = await BookedAsync();
        using var rosa = story.CallerOf("rosa");
        (await rosa.PutAsync($"interviews/{story.Id}/reschedule", new { newDateTime = At.Of("Mon 23 Mar 10:00"), timeZone = "Europe/Paris" })).Status.ShouldBe(200);

        await story.ShouldHaveMailedAsync("Mon 02 Mar 09:00 | cleo ines | scheduled");
    }

    [Theory]
    [InlineData("withdrawn")]
    [InlineData("rejected")]
    public async Task Candidate_WhoIsOutWhileTheInterviewStands_IsNotReminded(string status)
    {
        await using var story = await Story.BeginAsync(("Lifecycle:CancelOnWithdrawal", "false"));
        await story.BookAsync("Mon 23 Mar 10:00");
        await story.StatusAsync(status);
        await story.AtAsync("Mon 23 Mar 10:00");

        await story.ShouldHaveMailedAsync("""
            Mon 02 Mar 09:00 | cleo ines | scheduled
            Sun 22 Mar 10:00 | ines      | reminder 24 hours
            Mon 23 Mar 09:00 | ines      | reminder 1 hour
            """);
    }

    [Fact]
    public async Task JobSeeker_KnownByTokenOnly_IsRemindedOfTheirOwnRecord()
    {
        await using var story = await Story.BeginAsync();
        using var sam = story.Host.As("sam", "candidate", name: "Sam", email: "sam@home.example");
        var kept = await sam.PostAsync("interviews", new { jobId = "j-9", type = "technical", scheduledAt = At.Of("Mon 23 Mar 10:00"), durationMinutes = 60 });
        kept.Status.ShouldBe(201, kept.Body?.ToJsonString());
        await story.AtAsync("Mon 23 Mar 10:00");

        story.Host.Outbox.Where(mail => mail.To == "sam@home.example").Select(mail => MailTable.About(mail.Subject)).ShouldBe(["scheduled", "reminder 24 hours", "reminder 1 hour"]);
        kept.Body!.ToJsonString().ShouldNotContain("sam@home.example");
        (await sam.GetAsync($"interviews/{kept.Text("id")}")).Body!.ToJsonString().ShouldNotContain("sam@home.example");
    }

    private static async Task<Story> BookedAsync()
    {
        var story = await Story.BeginAsync();
        await story.BookAsync("Mon 23 Mar 10:00");
        await story.AtAsync("Tue 03 Mar 12:00");
        return story;
    }

    private static string To(string name, Story story) => story.Host.Outbox.Last(mail => mail.To.StartsWith(name, StringComparison.Ordinal)).Text;
}
