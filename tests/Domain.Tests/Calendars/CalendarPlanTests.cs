using Interviews.Domain.Calendars;
using Interviews.Domain.Directory;
using Interviews.Domain.Interviews;
using NodaTime;
using Shouldly;
using Xunit;
using static Interviews.Domain.Tests.Scenario;

namespace Interviews.Domain.Tests.Calendars;

public sealed class CalendarPlanTests
{
    private static readonly CalendarEntry _unknown = new() { InterviewId = Id, OrganizationId = Acme, Provider = "outlook" };

    private static readonly Person[] _people = [Person("p-1", "outlook"), Person("p-2", "google"), Person("p-3", "Outlook")];

    [Fact]
    public void For_APanel_InvitesThoseOfThisCalendarAndTraineesAsOptional() => Plan(Scheduled())!.Attendees.ShouldBe(
        [new("Person p-1", "p-1@acme.example", Optional: false), new("Person p-3", "p-3@acme.example", Optional: true)]);

    [Fact]
    public void For_WhateverTheNotesSay_HoldsNothingConfidential()
    {
        var planned = Plan(Scheduled(details => details with { Notes = "Secretly favored" }) with { CandidateName = "Carla Diaz" })!;

        (planned.Subject, planned.Body, planned.Location).ShouldBe(("Technical interview, round 1", "Technical interview, round 1\nhttps://interviews.example/i", null));
    }

    [Fact]
    public void For_NoPageOfTheInterview_LinksToNone() =>
        CalendarPlan.For(Scheduled(), _unknown, "outlook", _people, null, Now)!.Body.ShouldBe("Technical interview, round 1");

    [Theory]
    [InlineData(InterviewStatus.Cancelled)]
    [InlineData(InterviewStatus.NoShow)]
    public void For_WhatDoesNotTakePlace_IsNoEvent(InterviewStatus status) => Plan(In(status)).ShouldBeNull();

    [Fact]
    public void For_WhatIsOverAndInNoCalendar_IsNoEvent() => Plan(Scheduled(), now: Time.EndsAt).ShouldBeNull();

    [Fact]
    public void For_ACandidatesOwnRecordWithTeams_IsNoEvent() =>
        Plan(Scheduled(Noted with { Details = Noted.Details with { VideoProvider = "teams" } }, Carla)).ShouldBeNull();

    [Fact]
    public void For_NobodyOfThisCalendarAndNoMeeting_IsNoEvent() => Plan(Scheduled(details => details with { Interviewers = [new("p-2", "John Doe")] })).ShouldBeNull();

    [Theory]
    [InlineData("Teams", null, true)]
    [InlineData("teams", "https://meet.example/1", false)]
    [InlineData("zoom", null, false)]
    public void For_AVideoProvider_NeedsAMeetingOnlyOfTeamsWithoutLink(string provider, string? link, bool needs) =>
        Plan(Scheduled(details => details with { VideoProvider = provider, MeetingUrl = link }))!.NeedsMeeting.ShouldBe(needs);

    private static CalendarEvent? Plan(Interview interview, Instant? now = null) =>
        CalendarPlan.For(interview, _unknown, "outlook", _people, "https://interviews.example/i", now ?? Now);

    private static Person Person(string id, string calendar) =>
        new() { PersonId = id, OrganizationId = Acme, Name = $"Person {id}", Email = $"{id}@acme.example", Calendar = calendar };
}
