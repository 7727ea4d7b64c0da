using Interviews.Domain.Directory;
using Interviews.Domain.Storage;
using Interviews.Functions.Tests.Harness;
using Interviews.Infrastructure.Notifications.Outbox;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Lifecycle;

/// <summary>Who can be reached, where, and in whose time the message speaks.</summary>
public sealed class RecipientTests
{
    [Fact]
    public async Task Candidate_WithoutAnAddress_KeepsNothingFromTheOthers()
    {
        await using var story = await Story.BeginAsync();
        await story.CandidateAsync(reachable: false);
        await story.BookAsync("Mon 23 Mar 10:00");
        await story.AtAsync("Mon 23 Mar 10:00");

        await story.ShouldHaveMailedAsync("""
            Mon 02 Mar 09:00 | ines | scheduled
            Sun 22 Mar 10:00 | ines | reminder 24 hours
            Mon 23 Mar 09:00 | ines | reminder 1 hour
            """);
    }

    [Fact]
    public async Task Interviewer_WithoutAnAddress_OwesFeedbackAllTheSame()
    {
        await using var story = await Story.BeginAsync();
        await story.PersonAsync("jonas", reachable: false);
        await story.BookAsync("Mon 23 Mar 10:00", ["ines", "jonas"]);
        await story.AtAsync("Mon 23 Mar 10:00");
        await story.StartAsync();
        await story.AtAsync("Mon 23 Mar 11:10");
        await story.SubmitAsync("ines");
        await story.AtAsync("Tue 24 Mar 12:00");

        await story.ShouldHaveMailedAsync("""
            Mon 02 Mar 09:00 | cleo ines | scheduled
            Sun 22 Mar 10:00 | cleo ines | reminder 24 hours
            Mon 23 Mar 09:00 | cleo ines | reminder 1 hour
            Mon 23 Mar 11:00 | ines      | feedback request
            Tue 24 Mar 11:00 | olga      | escalation
            """);
    }

    [Fact]
    public async Task Nobody_IsReachable_TheLifecycleGoesOnInSilence()
    {
        await using var story = await Story.BeginAsync();
        await story.CandidateAsync(reachable: false);
        await story.PersonAsync("ines", reachable: false);
        await story.PersonAsync("olga", reachable: false);
        await story.PersonAsync("rosa", reachable: false);
        await story.BookAsync("Mon 23 Mar 10:00");
        await story.AtAsync("Thu 30 Apr 09:00");

        await story.ShouldHaveMailedAsync(string.Empty);
        (await story.InstancesAsync()).ShouldBe(["r1 Completed \"feedbackIncomplete\""]);
    }

    [Theory]
    [InlineData(true, false, "person:ines")]
    [InlineData(false, true, "candidate:cleo")]
    [InlineData(false, false, "candidate:cleo, person:ines")]
    public async Task Participant_WhoCannotBeTold_IsSeenOnTheInterview(bool candidateIsReachable, bool interviewerIsReachable, string unreachable)
    {
        await using var story = await Story.BeginAsync();
        await story.CandidateAsync(reachable: candidateIsReachable);
        await story.PersonAsync("ines", reachable: interviewerIsReachable);
        await story.BookAsync("Mon 23 Mar 10:00");

        (await story.NotificationsAsync()).ShouldBe($"failed: The directory has no address for mail to {unreachable}.");
    }

    [Fact]
    public async Task Participant_WhoseAddressCannotBeWrittenTo_IsSeenOnTheInterview()
    {
        await using var story = await Story.BeginAsync();
        var store = story.Host.Services.GetRequiredService<IStore>();
        var cleo = (await store.ReadAsync<Candidate>(InterviewsHost.Organization, Candidate.RecordId("cleo"), TestContext.Current.CancellationToken))!;
        var asAnEarlierVersionTookIt = cleo.Value with { Email = "<cleo@mail.example>" };
        await store.CommitAsync(InterviewsHost.Organization, [Write.Put(asAnEarlierVersionTookIt, cleo.ETag)], TestContext.Current.CancellationToken);
        await story.BookAsync("Mon 23 Mar 10:00");

        (await story.NotificationsAsync()).ShouldBe("failed: The directory has no address for mail to candidate:cleo.");
    }

    [Fact]
    public async Task Participant_WhoGetsAnAddress_IsNoFailureFromTheNextChangeOn()
    {
        await using var story = await Story.BeginAsync();
        await story.PersonAsync("ines", reachable: false);
        await story.BookAsync("Mon 23 Mar 10:00");
        await story.PersonAsync("ines");
        await story.RescheduleAsync("Tue 24 Mar 10:00");

        (await story.NotificationsAsync()).ShouldBe("delivered: ");
    }

    [Fact]
    public async Task Everybody_CanBeTold_SaysNothing()
    {
        await using var story = await Story.BeginAsync();
        await story.BookAsync("Mon 23 Mar 10:00");

        (await story.NotificationsAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task Address_ChangesInTheDirectory_IsUsedFromThenOn()
    {
        await using var story = await Story.BeginAsync();
        await story.CandidateAsync(reachable: false);
        await story.BookAsync("Mon 23 Mar 10:00");
        await story.AtAsync("Sun 22 Mar 12:00");
        await story.CandidateAsync();
        await story.AtAsync("Mon 23 Mar 10:00");

        await story.ShouldHaveMailedAsync("""
            Mon 02 Mar 09:00 | ines      | scheduled
            Sun 22 Mar 10:00 | ines      | reminder 24 hours
            Mon 23 Mar 09:00 | cleo ines | reminder 1 hour
            """);
    }

    [Theory]
    [InlineData("America/Los_Angeles", "When: Monday, 23 March 2026, 03:00–04:00 (America/Los_Angeles, UTC-07:00)")]
    [InlineData("Asia/Kolkata", "When: Monday, 23 March 2026, 15:30–16:30 (Asia/Kolkata, UTC+05:30)")]
    [InlineData("Europe/Berlin", "When: Monday, 23 March 2026, 11:00–12:00 (Europe/Berlin, UTC+01:00)")]
    [InlineData(null, "When: Monday, 23 March 2026, 11:00–12:00 (Europe/Berlin, UTC+01:00)")]
    public async Task Message_ToSomebodyElsewhere_SpeaksOfTheirOwnTime(string? zone, string when)
    {
        await using var story = await Story.BeginAsync();
        await story.CandidateAsync(zone);
        await story.PersonAsync("ines", zone);
        await story.BookAsync("Mon 23 Mar 10:00", zone: "Europe/Berlin");
        await story.AtAsync("Sun 22 Mar 10:00");

        story.Host.Outbox.Count.ShouldBe(4);
        story.Host.Outbox.ShouldAll(mail => mail.Text.Contains(when));
    }

    [Fact]
    public async Task Rescheduled_AcrossAClockChange_TellsBothTimesInTheReadersZone()
    {
        await using var story = await Story.BeginAsync();
        await story.CandidateAsync("Europe/Berlin");
        await story.BookAsync("Mon 23 Mar 10:00");
        await story.AtAsync("Tue 03 Mar 12:00");
        await story.RescheduleAsync("Mon 30 Mar 10:00");
        await story.Host.Clock.DrainAsync();

        ToCleo(story).Text.ShouldContain("""
            It was to be: Monday, 23 March 2026, 11:00–12:00 (Europe/Berlin, UTC+01:00)
            It is now: Monday, 30 March 2026, 12:00–13:00 (Europe/Berlin, UTC+02:00)
            """);
    }

    private static OutboxMessage ToCleo(Story story) => story.Host.Outbox.Last(mail => mail.To.StartsWith("cleo", StringComparison.Ordinal));
}
