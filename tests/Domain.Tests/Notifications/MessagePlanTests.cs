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

    private static IEnumerable<string> Told(Interview? before, InterviewCommand command)
    {
        var happened = InterviewDecider.Decide(before, command, As(Recruiter)).ShouldBeAccepted()[0];
        var then = InterviewHistory.Apply(before, happened);
        return MessagePlan.For(happened, then, then).Select(Text);
    }

    /// <summary>What the first command is told by once the others have happened, too.</summary>
    private static IEnumerable<string> ToldLate(Interview? before, InterviewCommand command, params InterviewCommand[] overtaking)
    {
        var happened = InterviewDecider.Decide(before, command, As(Recruiter)).ShouldBeAccepted()[0];
        var then = InterviewHistory.Apply(before, happened);
        var now = overtaking.Aggregate(then, (state, next) => InterviewHistory.Fold(state, InterviewDecider.Decide(state, next, As(Recruiter)).ShouldBeAccepted())!);
        return MessagePlan.For(happened, then, now).Select(Text);
    }

    private static Reschedule Moved(int days) => new(Time with { ScheduledAt = StartsAt + Duration.FromDays(days) }, null, null);

    private static Update Panel(params string[] ids) => new(Details with { Interviewers = [.. ids.Select(id => new Interviewer(id, id))] }, "j-1", "a-1");

    private static string? Told(LifecycleStepKind kind, Interview? interview = null) =>
        MessagePlan.For(new LifecycleStep(kind, "step", Now), interview ?? Scheduled(), "o-1") is { } message ? Text(message) : null;

    private static string Text(PlannedMessage message) =>
        $"{message.Kind} {message.Occasion} {string.Join(' ', message.To.Select(to => $"{to.Audience}:{to.Id ?? to.Email}"))}";

    private static Interview Answered(params string[] ids) => Scheduled() with { Feedback = ids.ToDictionary(id => id, _ => ScorecardStatus.Submitted) };
}
