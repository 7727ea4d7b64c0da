using Interviews.Domain.Calendars.Files;
using Interviews.Domain.Interviews;
using Interviews.Domain.Notifications;
using NodaTime;
using Shouldly;
using Xunit;
using static Interviews.Domain.Tests.Scenario;

namespace Interviews.Domain.Tests.Calendars.Files;

public sealed class CalendarFilePlanTests
{
    private const string Page = "https://interviews.example/i";

    private static readonly MailContact _acme = new("hiring@acme.example", "Acme");
    private static readonly Recipient _carla = new("c-1", "Carla", "carla@mail.example", Audience.Candidate, "Europe/Berlin");
    private static readonly Recipient _jane = new("p-1", "Jane Smith", "jane@acme.example", Audience.Internal, "Europe/Berlin");
    private static readonly Recipient _sam = new("p-3", "Sam Shadow", "sam@acme.example", Audience.Internal, "Europe/Berlin");

    [Fact]
    public void EventOf_ForTheCandidate_SaysWithWhomAndIsPrivate()
    {
        var planned = EventOf(Scheduled(), Audience.Candidate);

        (planned.Summary, planned.IsPrivate).ShouldBe(("Technical interview at Acme", true));
        (planned.Start, planned.End, planned.TimeZone).ShouldBe((StartsAt, Time.EndsAt, "America/Los_Angeles"));
    }

    [Fact]
    public void EventOf_ForTheOrganization_SaysWhichRound()
    {
        var planned = EventOf(Scheduled(), Audience.Internal);

        (planned.Summary, planned.IsPrivate).ShouldBe(("Technical interview, round 1", false));
    }

    [Theory]
    [InlineData(Audience.Candidate)]
    [InlineData(Audience.Internal)]
    public void EventOf_WhateverTheInterviewHolds_ShowsNothingConfidential(Audience audience)
    {
        var interview = Scheduled(details => details with { Notes = "Secretly favored", Tags = ["favored"], MeetingUrl = "https://meet.example/1" }) with { CandidateName = "Carla Diaz" };

        EventOf(interview, audience).Description.ShouldBe($"Join: https://meet.example/1\n{Page}");
        EventOf(interview, audience).ToString().ShouldNotContain("Carla");
        EventOf(interview, audience).ToString().ShouldNotContain("favored");
        EventOf(interview, audience).ToString().ShouldNotContain("@");
    }

    [Fact]
    public void EventOf_AnInterviewElsewhere_DoesNotSayThatItIsHere() =>
        EventOf(Scheduled(Noted, Carla), Audience.Candidate).Summary.ShouldBe("Technical interview");

    [Theory]
    [InlineData(InterviewStatus.Scheduled, false)]
    [InlineData(InterviewStatus.InProgress, false)]
    [InlineData(InterviewStatus.Evaluated, false)]
    [InlineData(InterviewStatus.Cancelled, true)]
    [InlineData(InterviewStatus.NoShow, true)]
    public void EventOf_WhatDoesNotTakePlace_IsCancelled(InterviewStatus status, bool isCancelled) => EventOf(In(status), Audience.Internal).IsCancelled.ShouldBe(isCancelled);

    [Fact]
    public void EventOf_TheSameInterviewAfterChanges_KeepsItsUidAndCountsWhatCalendarsShow()
    {
        var scheduled = Scheduled();
        var moved = After(scheduled, new Reschedule(Time with { ScheduledAt = StartsAt + Duration.FromDays(1) }, null, null), As(Recruiter));
        var without = After(moved, new Update(Details with { Interviewers = [.. Details.Interviewers.Take(1)] }, "j-1", "a-1"), As(Recruiter));
        var noted = After(without, new Update(without.Details with { Notes = "Secretly favored" }, "j-1", "a-1"), As(Recruiter));
        var prepared = After(noted, new Prepare("read the CV", true, true, false), As(Carla));
        var cancelled = After(prepared, new Cancel(null), As(Recruiter));

        Interview[] course = [scheduled, moved, without, noted, prepared, cancelled];
        course.Select(each => EventOf(each, Audience.Internal).Sequence).ShouldBe([0, 1, 2, 2, 2, 3]);
        course.Select(each => EventOf(each, Audience.Internal).Uid).Distinct().ShouldBe([Id.ToString()]);
    }

    [Theory]
    [InlineData(MessageKind.Scheduled, CalendarMethod.Request)]
    [InlineData(MessageKind.Rescheduled, CalendarMethod.Request)]
    [InlineData(MessageKind.Changed, CalendarMethod.Request)]
    [InlineData(MessageKind.Cancelled, CalendarMethod.Cancel)]
    public void InvitationOf_WhatChangesACalendar_SaysSo(MessageKind kind, CalendarMethod method)
    {
        foreach (var recipient in (Recipient[])[_carla, _jane])
        {
            var file = InvitationOf(kind, recipient).ShouldNotBeNull();
            var invited = file.Events.ShouldHaveSingleItem();

            file.Method.ShouldBe(method);
            invited.IsCancelled.ShouldBe(method == CalendarMethod.Cancel);
            (invited.Organizer, invited.Attendee!.Email, invited.Attendee.Optional).ShouldBe((_acme, recipient.Email, false));
        }
    }

    [Theory]
    [InlineData(MessageKind.Reminder)]
    [InlineData(MessageKind.NoShow)]
    [InlineData(MessageKind.StartNudge)]
    [InlineData(MessageKind.FeedbackRequested)]
    [InlineData(MessageKind.FeedbackNudge)]
    [InlineData(MessageKind.Escalation)]
    public void InvitationOf_WhatChangesNoCalendar_IsNone(MessageKind kind) => InvitationOf(kind, _jane).ShouldBeNull();

    [Fact]
    public void InvitationOf_WhoTakesPartNoLonger_CallsTheEventOff()
    {
        var removed = _jane with { Id = "p-9" };

        InvitationOf(MessageKind.Removed, removed)!.Method.ShouldBe(CalendarMethod.Cancel);
        InvitationOf(MessageKind.Cancelled, removed).ShouldBeNull();
    }

    [Theory]
    [InlineData(MessageKind.Scheduled)]
    [InlineData(MessageKind.Cancelled)]
    public void InvitationOf_StaffWhoAreToldOnly_IsNone(MessageKind kind) => InvitationOf(kind, _jane with { Id = "r-1" }).ShouldBeNull();

    [Fact]
    public void InvitationOf_ATrainee_IsOptional() => InvitationOf(MessageKind.Scheduled, _sam)!.Events.Single().Attendee!.Optional.ShouldBeTrue();

    [Fact]
    public void InvitationOf_AnInterviewerOutsideTheDirectory_IsFoundByTheirAddress()
    {
        var guest = new Recipient(Recipient.IdOf("ann@guest.example"), "Ann", "ann@guest.example", Audience.Internal, "Europe/Berlin");
        var interview = Scheduled(details => details with { Interviewers = [new(null, "Ann", "ann@guest.example")] });

        InvitationOf(MessageKind.Cancelled, guest, interview).ShouldNotBeNull();
        InvitationOf(MessageKind.Cancelled, guest).ShouldBeNull();
    }

    [Fact]
    public void InvitationOf_SomebodyWhoseCalendarIsWritten_IsNone() => InvitationOf(MessageKind.Scheduled, _jane, calendar: "outlook").ShouldBeNull();

    [Fact]
    public void InvitationOf_ACandidatesOwnRecord_IsNone() => InvitationOf(MessageKind.Scheduled, _carla, Scheduled(Noted, Carla)).ShouldBeNull();

    private static CalendarFileEvent EventOf(Interview interview, Audience audience) => CalendarFilePlan.EventOf(interview, audience, "Acme", Page);

    private static CalendarFile? InvitationOf(MessageKind kind, Recipient recipient, Interview? interview = null, string? calendar = null) =>
        CalendarFilePlan.InvitationOf(kind, interview ?? Scheduled(), recipient, calendar, _acme, "Acme", Page);
}
