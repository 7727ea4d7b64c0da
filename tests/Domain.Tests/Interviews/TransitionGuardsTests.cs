using Interviews.Domain.Access;
using Interviews.Domain.Feedback;
using Interviews.Domain.Interviews;
using Interviews.Domain.Lifecycle;
using NodaTime;
using Shouldly;
using Xunit;
using static Interviews.Domain.Tests.Scenario;

namespace Interviews.Domain.Tests.Interviews;

public sealed class TransitionGuardsTests
{
    private static readonly Duration _moment = Duration.FromMilliseconds(1);

    private static readonly Reschedule _move = new(Time with { ScheduledAt = StartsAt + Duration.FromDays(2) }, null, null);

    [Fact]
    public void Complete_AtTheStart_IsAccepted() => Decide(new Complete((Instant?)null), Jane, StartsAt).ShouldBeAccepted();

    [Fact]
    public void Complete_BeforeTheStart_IsRefusedOnCompletedAt() =>
        Decide(new Complete((Instant?)null), Jane, StartsAt - _moment).ShouldBeRefused(RefusalCode.InvalidTransition, "completedAt").Detail.ShouldContain(StartsAt.ToString());

    [Fact]
    public void Reschedule_JustBeforeTheStartByStaff_IsAccepted() => Decide(_move, Recruiter, StartsAt - _moment).ShouldBeAccepted();

    [Fact]
    public void Reschedule_AtTheStart_IsRefused() =>
        Decide(_move, Recruiter, StartsAt).ShouldBeRefused(RefusalCode.InvalidTransition).Detail.ShouldContain("not after the start");

    [Fact]
    public void Reschedule_ByCandidateAtTheDeadline_IsAccepted() => Decide(_move, Carla, StartsAt - Duration.FromHours(24)).ShouldBeAccepted();

    [Fact]
    public void Reschedule_ByCandidateAfterTheDeadline_IsRefusedNamingIt() =>
        Decide(_move, Carla, StartsAt - Duration.FromHours(24) + _moment)
            .ShouldBeRefused(RefusalCode.InvalidTransition).Detail.ShouldContain((StartsAt - Duration.FromHours(24)).ToString());

    [Fact]
    public void Reschedule_ByCandidateWhoMayNot_IsRefused() =>
        Decide(_move, Carla, Now, Scheduled(details => details with { AllowReschedule = false })).ShouldBeRefused(RefusalCode.InvalidTransition);

    [Fact]
    public void Reschedule_ByStaffWhereTheCandidateMayNot_IsAccepted() =>
        Decide(_move, Recruiter, Now, Scheduled(details => details with { AllowReschedule = false })).ShouldBeAccepted();

    [Fact]
    public void Update_AfterTheStart_IsAccepted() => Decide(new Update(Details with { Notes = "new" }, "j-1", "a-1"), Recruiter, Time.EndsAt).ShouldBeAccepted();

    [Fact]
    public void Cancel_ByCandidateBeforeItWasStarted_IsAccepted() => Decide(new Cancel(null), Carla, StartsAt).ShouldBeAccepted();

    [Fact]
    public void Cancel_ByCandidateOnceStarted_IsRefused() =>
        Decide(new Cancel(null), Carla, StartsAt, In(InterviewStatus.InProgress)).ShouldBeRefused(RefusalCode.InvalidTransition);

    [Fact]
    public void Cancel_ByStaffOnceStarted_IsAccepted() => Decide(new Cancel(null), Recruiter, StartsAt, In(InterviewStatus.InProgress)).ShouldBeAccepted();

    [Fact]
    public void ReportNoShow_WhenTheGraceIsOver_IsAccepted() =>
        Decide(new ReportNoShow(NoShowParty.Candidate, null), Jane, StartsAt + Duration.FromMinutes(15)).ShouldBeAccepted();

    [Fact]
    public void ReportNoShow_WithinTheGrace_IsRefused() =>
        Decide(new ReportNoShow(NoShowParty.Candidate, null), Jane, StartsAt + Duration.FromMinutes(15) - _moment).ShouldBeRefused(RefusalCode.InvalidTransition);

    [Fact]
    public void ReportNoShow_WithAnotherGrace_ObeysTheSetting() =>
        InterviewDecider.Decide(
            Scheduled(),
            new ReportNoShow(NoShowParty.Interviewer, null),
            new DecisionContext(Jane, StartsAt, new LifecycleSettings { NoShowGrace = Duration.Zero })).ShouldBeAccepted();

    [Fact]
    public void RecordFeedback_AtTheStart_IsAccepted() =>
        Decide(new RecordFeedback("p-1", ScorecardStatus.Draft, 1), Jane, StartsAt).ShouldBeAccepted();

    [Fact]
    public void RecordFeedback_BeforeTheStart_IsRefused() =>
        Decide(new RecordFeedback("p-1", ScorecardStatus.Draft, 1), Jane, StartsAt - _moment)
            .ShouldBeRefused(RefusalCode.InvalidTransition).Detail.ShouldContain("not before the start");

    [Fact]
    public void RequestDueEvaluation_NeverStartedAndOver_IsAccepted() => Decide(new RequestDueEvaluation(), Actor.System(Acme), Time.EndsAt).ShouldBeAccepted();

    [Fact]
    public void RequestDueEvaluation_NeverStartedAndNotOver_IsRefused() =>
        Decide(new RequestDueEvaluation(), Actor.System(Acme), Time.EndsAt - _moment).ShouldBeRefused(RefusalCode.InvalidTransition);

    private static Result<IReadOnlyList<InterviewEvent>> Decide(InterviewCommand command, Actor actor, Instant now, Interview? state = null) =>
        InterviewDecider.Decide(state ?? Scheduled(), command, As(actor, now));
}
