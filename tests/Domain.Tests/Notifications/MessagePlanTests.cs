using Interviews.Domain.Access;
using Interviews.Domain.Directory;
using Interviews.Domain.Feedback;
using Interviews.Domain.Interviews;
using Interviews.Domain.Lifecycle;
using Interviews.Domain.Notifications;
using NodaTime;
using Shouldly;
using Xunit;
using static Interviews.Domain.Tests.Scenario;

namespace Interviews.Domain.Tests.Notifications;

public sealed class MessagePlanTests
{
    [Fact]
    public void For_Scheduled_TellsCandidateAndInterviewers() => Told(null, Wanted).ShouldBe(["Scheduled scheduled@1 Candidate:c-1 Internal:p-1 Internal:p-2 Internal:p-3"]);

    [Fact]
    public void For_Rescheduled_TellsEverybody() => Told(Scheduled(), new Reschedule(Time with { ScheduledAt = StartsAt + Duration.FromDays(1) }, null, null))
        .ShouldBe(["Rescheduled rescheduled@2 Candidate:c-1 Internal:p-1 Internal:p-2 Internal:p-3"]);

    [Fact]
    public void For_Cancelled_TellsEverybody() =>
        Told(Scheduled(), new Cancel(null)).ShouldBe(["Cancelled cancelled@2 Candidate:c-1 Internal:p-1 Internal:p-2 Internal:p-3"]);

    [Fact]
    public void For_PeopleReplaced_TellsWhoJoinedAndWhoLeft() =>
        Told(Scheduled(), new Update(Details with { Interviewers = [Details.Interviewers[0], new("p-4", "Ann")] }, "j-1", "a-1"))
            .ShouldBe(["Scheduled scheduled@2 Internal:p-4", "Removed removed@2 Internal:p-2 Internal:p-3"]);

    [Fact]
    public void For_OtherDetails_TellsNobody() => Told(Scheduled(), new Update(Details with { Notes = "n" }, "j-1", "a-1")).ShouldBeEmpty();

    [Theory]
    [InlineData(nameof(InterviewDetails.MeetingUrl), "Link")]
    [InlineData(nameof(InterviewDetails.Location), "Place")]
    [InlineData(nameof(InterviewDetails.Mode), "Mode")]
    [InlineData(nameof(InterviewDetails.Type), "Type")]
    public void For_DetailsChanged_TellsEverybodyWhat(string property, string told)
    {
        var messages = News(Scheduled(), Changed(property));

        messages.Select(Text).ShouldBe(["Changed changed@2 Candidate:c-1 Internal:p-1 Internal:p-2 Internal:p-3"]);
        messages[0].Changes.Select(detail => detail.ToString()).ShouldBe([told]);
    }

    [Fact]
    public void For_LinkChangedAndPeopleReplaced_TellsWhoStays() =>
        Told(Scheduled(), Linked("https://b.example", Details.Interviewers[0], new("p-4", "Ann")))
            .ShouldBe(["Scheduled scheduled@2 Internal:p-4", "Removed removed@2 Internal:p-2 Internal:p-3", "Changed changed@2 Candidate:c-1 Internal:p-1"]);

    [Fact]
    public void For_LinkChangedAgainSince_TellsNobody() => ToldLate(Scheduled(), Linked("https://b.example"), Linked("https://c.example")).ShouldBeEmpty();

    [Fact]
    public void For_LinkChangedAndPlaceSince_TellsTheLink()
    {
        var now = After(After(Scheduled(), Linked("https://b.example"), As(Recruiter)), new Update(Details with { MeetingUrl = "https://b.example", Location = "Room 9" }, "j-1", "a-1"), As(Recruiter));

        News(Scheduled(), Linked("https://b.example"), now: now)[0].Changes.ShouldBe([ToldDetail.Link]);
    }

    [Fact]
    public void For_LinkChangedAndMovedSince_TellsNobody() => ToldLate(Scheduled(), Linked("https://b.example"), Moved(1)).ShouldBeEmpty();

    [Fact]
    public void For_LinkChangedAndCancelledSince_TellsNobody() => ToldLate(Scheduled(), Linked("https://b.example"), new Cancel(null)).ShouldBeEmpty();

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    public void For_LinkChanged_IsToldUntilTheEnd(int minutesAfterTheEnd, bool told)
    {
        var at = Time.EndsAt + Duration.FromMinutes(minutesAfterTheEnd);

        News(Scheduled(), Linked("https://b.example"), happenedAt: at, at: at).Any().ShouldBe(told);
    }

    [Theory]
    [InlineData(-11, true)]
    [InlineData(-10, false)]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    public void For_LinkChangedJustBeforeAReminder_IsLeftToTheReminder(int minutesAfterTheReminder, bool told)
    {
        var at = StartsAt - Duration.FromHours(1) + Duration.FromMinutes(minutesAfterTheReminder);

        News(Scheduled(), Linked("https://b.example"), happenedAt: at, at: at).Any().ShouldBe(told);
    }

    [Fact]
    public void For_ModeChangedBeforeAReminderThatDoesNotShowIt_IsTold()
    {
        var before = Scheduled(details => details with { MeetingUrl = "https://a.example" });
        var at = StartsAt - Duration.FromMinutes(65);

        News(before, new Update(before.Details with { Mode = InterviewMode.Audio }, "j-1", "a-1"), happenedAt: at, at: at).ShouldHaveSingleItem().Changes.ShouldBe([ToldDetail.Mode]);
    }

    [Fact]
    public void For_LinkOfTheCalendar_TellsEverybody()
    {
        var before = Scheduled(details => details with { VideoProvider = "teams" });

        News(before, new RecordCalendar(1, "https://teams.example/1", null), by: Actor.System(Acme))
            .Select(Text).ShouldBe(["Changed changed@2 Candidate:c-1 Internal:p-1 Internal:p-2 Internal:p-3"]);
    }

    [Fact]
    public void For_RescheduledInZoneOnly_TellsNobody() => Told(Scheduled(), new Reschedule(Time with { TimeZone = "Europe/Paris" }, null, null)).ShouldBeEmpty();

    [Fact]
    public void For_RescheduledInLengthOnly_TellsEverybody() =>
        Told(Scheduled(), new Reschedule(Time with { DurationMinutes = 90 }, null, null)).ShouldBe(["Rescheduled rescheduled@2 Candidate:c-1 Internal:p-1 Internal:p-2 Internal:p-3"]);

    [Fact]
    public void For_ScheduledAndZoneChangedSince_KeepsTheInvitation() => ToldLate(null, Wanted, new Reschedule(Time with { TimeZone = "Europe/Paris" }, null, null))
        .ShouldBe(["Scheduled scheduled@1 Candidate:c-1 Internal:p-1 Internal:p-2 Internal:p-3"]);

    [Fact]
    public void For_CancelledByTheCandidate_TellsStaff() => ToldStaff(Scheduled(), new Cancel(null), Carla).ShouldBe("Cancelled r-1 o-1");

    [Fact]
    public void For_MovedByTheCandidate_TellsStaff() => ToldStaff(Scheduled(), Moved(1), Carla).ShouldBe("Rescheduled r-1 o-1");

    [Fact]
    public void For_MovedByTheCandidateAndCancelledSince_TellsNobody()
    {
        var now = After(After(Scheduled(), Moved(1), As(Carla)), new Cancel(null), As(Recruiter));

        ToldStaff(Scheduled(), Moved(1), Carla, now: now).ShouldBeNull();
    }

    [Fact]
    public void For_NoShowReportedByAnInterviewer_TellsStaffAlone() =>
        Told(Scheduled(), new ReportNoShow(NoShowParty.Candidate, null), Jane, StartsAt + Duration.FromHours(1)).ShouldBe(["NoShow no-show@2 Internal:r-1 Internal:o-1"]);

    [Fact]
    public void For_NoShowTakenBackSince_TellsNobody()
    {
        var report = new ReportNoShow(NoShowParty.Candidate, null);
        var at = StartsAt + Duration.FromHours(1);
        var now = After(After(Scheduled(), report, As(Jane, at)), new UndoNoShow(), As(Jane, at));

        ToldStaff(Scheduled(), report, Jane, at, now).ShouldBeNull();
    }

    [Fact]
    public void For_CandidateWithdrew_TellsStaff() => ToldStaff(Scheduled(), new CancelForStatus(CandidateStatus.Withdrawn), Actor.System(Acme)).ShouldBe("Cancelled r-1 o-1");

    [Fact]
    public void For_CancelledByStaff_TellsNoOtherStaff() => ToldStaff(Scheduled(), new Cancel(null), Admin).ShouldBeNull();

    [Fact]
    public void For_DoneByTheHiringOwnerOnThePanel_TellsTheSchedulerAlone()
    {
        var before = Scheduled(details => details with { Interviewers = [new("o-1", "Olga")] });

        ToldStaff(before, new ReportNoShow(NoShowParty.Candidate, null), new Actor("o-1", Acme, Role.Interviewer), StartsAt + Duration.FromHours(1)).ShouldBe("NoShow r-1");
    }

    [Fact]
    public void For_StaffOnThePanel_AreToldOnce() => ToldStaff(Scheduled(details => details with { Interviewers = [new("r-1", "Rosa")] }), new Cancel(null), Carla)
        .ShouldBe("Cancelled r-1 o-1");

    [Fact]
    public void For_TheirOwnRecordCancelled_TellsNoStaff() => ToldStaff(Scheduled(Noted, Carla), new Cancel(null), Carla).ShouldBeNull();

    [Theory]
    [InlineData(CandidateStatus.Rejected)]
    [InlineData(CandidateStatus.Withdrawn)]
    public void For_ReminderOfACandidateWhoIsOut_RemindsThePanelAlone(CandidateStatus status) =>
        Text(MessagePlan.For(Reminder, Scheduled(), null, status)!).ShouldBe("Reminder step Internal:p-1 Internal:p-2 Internal:p-3");

    [Fact]
    public void For_ReminderOfTheirOwnRecord_RemindsWhoeverIsOutElsewhere() =>
        Text(MessagePlan.For(Reminder, Scheduled(Noted, Carla), null, CandidateStatus.Rejected)!).ShouldBe("Reminder step Candidate:c-1");

    [Fact]
    public void For_TheirOwnRecord_WritesToTheAddressOfTheToken()
    {
        var own = Scheduled(Noted, Carla with { Email = "carla@mail.example" });

        MessagePlan.For(Reminder, own, null)!.To.ShouldBe([new Addressee("c-1", Audience.Candidate, "Carla", "carla@mail.example")]);
    }

    [Fact]
    public void For_Prepared_TellsNobody() => Told(Scheduled(), new Prepare(null, true, true, true)).ShouldBeEmpty();

    [Fact]
    public void For_NameOnly_WritesToNobody() =>
        Told(null, Wanted with { CandidateId = null, Details = Details with { Interviewers = [new(null, "Jane Smith")] } }).ShouldBeEmpty();

    [Fact]
    public void For_EmailOnly_WritesThere() =>
        Told(null, Wanted with { CandidateId = null, Details = Details with { Interviewers = [new(null, "Bob", "bob@out.example")] } })
            .ShouldBe(["Scheduled scheduled@1 Internal:bob@out.example"]);

    [Fact]
    public void For_ScheduledAndCancelledSince_TellsNobody() => ToldLate(null, Wanted, new Cancel(null)).ShouldBeEmpty();

    [Fact]
    public void For_ScheduledAndMovedSince_TellsNobody() => ToldLate(null, Wanted, Moved(1)).ShouldBeEmpty();

    [Fact]
    public void For_RescheduledAndMovedAgain_TellsNobody() => ToldLate(Scheduled(), Moved(1), Moved(2)).ShouldBeEmpty();

    [Fact]
    public void For_ScheduledAndPanelChangedSince_TellsWhoIsStillInvited() =>
        ToldLate(null, Wanted, Panel("p-1", "p-4")).ShouldBe(["Scheduled scheduled@1 Candidate:c-1 Internal:p-1"]);

    [Fact]
    public void For_RemovedAndBackSince_TellsNobody() => ToldLate(Scheduled(), Panel("p-1", "p-2"), Panel("p-1", "p-2", "p-3")).ShouldBeEmpty();

    [Fact]
    public void For_RemovedAndMovedSince_TellsWhoLeft() => ToldLate(Scheduled(), Panel("p-1", "p-2"), Moved(1)).ShouldBe(["Removed removed@2 Internal:p-3"]);

    [Fact]
    public void For_PreparedSince_TellsEverybody() =>
        ToldLate(null, Wanted, new Prepare(null, true, true, true)).ShouldBe(["Scheduled scheduled@1 Candidate:c-1 Internal:p-1 Internal:p-2 Internal:p-3"]);

    [Fact]
    public void For_Reminder_RemindsEverybody() => Told(LifecycleStepKind.Reminder).ShouldBe("Reminder step Candidate:c-1 Internal:p-1 Internal:p-2 Internal:p-3");

    [Fact]
    public void For_StartNudge_AsksTheLead() => Told(LifecycleStepKind.StartNudge).ShouldBe("StartNudge step Internal:p-1");

    [Fact]
    public void For_StartNudgeWithoutLead_AsksAllButTrainees() =>
        Told(LifecycleStepKind.StartNudge, Scheduled(details => details with { Interviewers = [new("p-1", "Jane"), new("p-2", "John"), new("p-3", "Sam", Seat: Seat.Shadow)] }))
            .ShouldBe("StartNudge step Internal:p-1 Internal:p-2");

    [Theory]
    [InlineData(LifecycleStepKind.FeedbackRequest, "FeedbackRequested")]
    [InlineData(LifecycleStepKind.FeedbackNudge, "FeedbackNudge")]
    public void For_Feedback_AsksThoseWhoOwe(LifecycleStepKind step, string kind) => Told(step, Answered("p-1")).ShouldBe($"{kind} step Internal:p-2");

    [Fact]
    public void For_FeedbackAllIn_AsksNobody() => Told(LifecycleStepKind.FeedbackNudge, Answered("p-1", "p-2")).ShouldBeNull();

    [Fact]
    public void For_Escalation_TellsTheHiringOwner() => Told(LifecycleStepKind.Escalation).ShouldBe("Escalation step Internal:o-1");

    [Fact]
    public void For_EscalationAllIn_TellsNobody() => Told(LifecycleStepKind.Escalation, Answered("p-1", "p-2")).ShouldBeNull();

    [Fact]
    public void For_EscalationWithoutOwner_TellsNobody() =>
        MessagePlan.For(new LifecycleStep(LifecycleStepKind.Escalation, "escalation", Now), Scheduled(), null).ShouldBeNull();

    [Fact]
    public void For_FeedbackDeadline_TellsNobody() => Told(LifecycleStepKind.FeedbackDeadline).ShouldBeNull();

    private static LifecycleStep Reminder => new(LifecycleStepKind.Reminder, "step", Now);

    private static IEnumerable<string> Told(Interview? before, InterviewCommand command, Actor? by = null, Instant? at = null) =>
        News(before, command, by, happenedAt: at).Select(Text);

    /// <returns>Which message tells the recruiter, who scheduled the interview, and the hiring owner.</returns>
    private static string? ToldStaff(Interview before, InterviewCommand command, Actor by, Instant? at = null, Interview? now = null) =>
        News(before, command, by, now, at).SingleOrDefault(message => message.To.Any(to => to.Id is "r-1" or "o-1")) is { } message
            ? $"{message.Kind} {string.Join(' ', message.To.Select(to => to.Id).Where(id => id is "r-1" or "o-1"))}"
            : null;

    private static IReadOnlyList<PlannedMessage> News(
        Interview? before, InterviewCommand command, Actor? by = null, Interview? now = null, Instant? happenedAt = null, Instant? at = null)
    {
        var happened = InterviewDecider.Decide(before, command, As(by ?? Recruiter, happenedAt)).ShouldBeAccepted()[0];
        return MessagePlan.For(new InterviewNews(happened, before, now ?? InterviewHistory.Apply(before, happened)) { Staff = Staff }, new LifecycleSettings(), at ?? Now);
    }

    /// <summary>What the first command is told by once the others have happened, too.</summary>
    private static IEnumerable<string> ToldLate(Interview? before, InterviewCommand command, params InterviewCommand[] overtaking)
    {
        var happened = InterviewDecider.Decide(before, command, As(Recruiter)).ShouldBeAccepted()[0];
        var then = InterviewHistory.Apply(before, happened);
        var now = overtaking.Aggregate(then, (state, next) => InterviewHistory.Fold(state, InterviewDecider.Decide(state, next, As(Recruiter)).ShouldBeAccepted())!);
        return MessagePlan.For(new InterviewNews(happened, before, now), new LifecycleSettings(), Now).Select(Text);
    }

    private static Update Changed(string property) => new(
        property switch
        {
            nameof(InterviewDetails.MeetingUrl) => Details with { MeetingUrl = "https://b.example" },
            nameof(InterviewDetails.Location) => Details with { Location = "Room 9" },
            nameof(InterviewDetails.Mode) => Details with { Mode = InterviewMode.Phone },
            _ => Details with { Type = InterviewType.Final },
        },
        "j-1",
        "a-1");

    private static Update Linked(string link, params Interviewer[] panel) =>
        new(Details with { MeetingUrl = link, Interviewers = panel.Length == 0 ? Details.Interviewers : panel }, "j-1", "a-1");

    private static readonly IReadOnlyList<Addressee> Staff = [new("r-1", Audience.Internal), new("o-1", Audience.Internal)];

    private static Reschedule Moved(int days) => new(Time with { ScheduledAt = StartsAt + Duration.FromDays(days) }, null, null);

    private static Update Panel(params string[] ids) => new(Details with { Interviewers = [.. ids.Select(id => new Interviewer(id, id))] }, "j-1", "a-1");

    private static string? Told(LifecycleStepKind kind, Interview? interview = null) =>
        MessagePlan.For(new LifecycleStep(kind, "step", Now), interview ?? Scheduled(), new Addressee("o-1", Audience.Internal)) is { } message ? Text(message) : null;

    private static string Text(PlannedMessage message) =>
        $"{message.Kind} {message.Occasion} {string.Join(' ', message.To.Select(to => $"{to.Audience}:{to.Id ?? to.Email}"))}";

    private static Interview Answered(params string[] ids) => Scheduled() with { Feedback = ids.ToDictionary(id => id, _ => ScorecardStatus.Submitted) };
}
