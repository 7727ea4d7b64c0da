using Interviews.Domain.Directory;
using Interviews.Domain.Interviews;
using NodaTime;
using Shouldly;
using Xunit;
using static Interviews.Domain.Tests.Scenario;

namespace Interviews.Domain.Tests.Interviews;

public sealed class InterviewSuccessionTests
{
    private static readonly Guid _newId = Guid.Parse("0198a000-0000-7000-8000-0000000000ff");

    private static readonly InterviewTime _later = Time with { ScheduledAt = StartsAt + Duration.FromDays(7) };

    /// <summary>Cancelled by its candidate.</summary>
    private static readonly Interview _withdrawn = After(Scheduled(), new Cancel(null), As(Carla));

    [Theory]
    [InlineData(InterviewStatus.Cancelled)]
    [InlineData(InterviewStatus.NoShow)]
    public void Replacement_OfWhatIsOver_IsTheSameInterviewAtAnotherTime(InterviewStatus status)
    {
        var over = In(status);

        var schedule = InterviewSuccession.Replacement(over, new Reschedule(_later, null, null), _newId, As(Recruiter)).ShouldBeAccepted();

        (schedule.InterviewId, schedule.PreviousInterviewId, schedule.Round, schedule.Time).ShouldBe((_newId, over.InterviewId, 1, _later));
        (schedule.Details, schedule.CandidateId, schedule.JobId, schedule.ApplicationId).ShouldBe((over.Details, "c-1", "j-1", "a-1"));
    }

    [Fact]
    public void Replacement_Decided_IsANewInterviewLinkedToTheOld()
    {
        var schedule = InterviewSuccession.Replacement(_withdrawn, new Reschedule(_later, null, null), _newId, As(Carla)).ShouldBeAccepted();

        After(null, schedule, As(Carla)).PreviousInterviewId.ShouldBe(Id);
    }

    [Fact]
    public void AwaitedSince_OfAReplacement_IsWhenTheOtherFellThrough()
    {
        var cancelled = InterviewSuccession.Replacement(In(InterviewStatus.Cancelled), new Reschedule(_later, null, null), _newId, As(Recruiter)).ShouldBeAccepted();
        var missed = InterviewSuccession.Replacement(In(InterviewStatus.NoShow), new Reschedule(_later, null, null), _newId, As(Recruiter)).ShouldBeAccepted();

        After(null, cancelled, As(Recruiter)).AwaitedSince.ShouldBe(Now);
        missed.AwaitedSince.ShouldBe(StartsAt + Duration.FromHours(1));
    }

    [Fact]
    public void AwaitedSince_OfTheNextRound_IsTheEndOfTheEarlierOne() =>
        InterviewSuccession.NextRound(In(InterviewStatus.Evaluated), _newId, new NextRound(_later), Recruiter).ShouldBeAccepted().AwaitedSince.ShouldBe(Time.EndsAt);

    [Theory]
    [InlineData(1, CandidateStatus.Interviewing, true)]
    [InlineData(2, CandidateStatus.Assigned, false)]
    [InlineData(1, null, false)]
    public void AwaitedSince_OfAFirstRound_IsSinceTheCandidateWasAssigned(int round, CandidateStatus? status, bool known)
    {
        var assigned = new CandidateStatusChange(CandidateStatus.Assigned, Now - Duration.FromDays(2));
        var carla = new Candidate { CandidateId = "c-1", OrganizationId = Acme, Status = status, StatusHistory = [assigned] };

        After(null, Wanted with { Round = round }, As(Recruiter) with { Candidate = carla }).AwaitedSince.ShouldBe(known ? assigned.Since : null);
    }

    [Theory]
    [InlineData(InterviewStatus.Scheduled)]
    [InlineData(InterviewStatus.Prepared)]
    [InlineData(InterviewStatus.InProgress)]
    [InlineData(InterviewStatus.Completed)]
    [InlineData(InterviewStatus.Evaluated)]
    public void Replacement_OfWhatIsNotOver_IsRefused(InterviewStatus status) =>
        InterviewSuccession.Replacement(In(status), new Reschedule(_later, null, null), _newId, As(Recruiter)).ShouldBeRefused(RefusalCode.InvalidTransition);

    [Fact]
    public void Replacement_ByAnotherCandidate_IsForbidden() =>
        InterviewSuccession.Replacement(In(InterviewStatus.Cancelled), new Reschedule(_later, null, null), _newId, As(OtherCandidate)).ShouldBeRefused(RefusalCode.Forbidden);

    [Fact]
    public void Replacement_ByTheCandidateWhereThatIsNotAllowed_IsRefused()
    {
        var cancelled = After(Scheduled(details => details with { AllowReschedule = false }), new Cancel(null), As(Carla));

        InterviewSuccession.Replacement(cancelled, new Reschedule(_later, null, null), _newId, As(Carla)).ShouldBeRefused(RefusalCode.InvalidTransition);
    }

    /// <summary>D03: what the organization cancelled, and what was missed, is not the candidate's to revive.</summary>
    [Theory]
    [InlineData(InterviewStatus.Cancelled)]
    [InlineData(InterviewStatus.NoShow)]
    public void Replacement_ByTheCandidateOfWhatOthersEnded_IsForbidden(InterviewStatus status) =>
        InterviewSuccession.Replacement(In(status), new Reschedule(_later, null, null), _newId, As(Carla)).ShouldBeRefused(RefusalCode.Forbidden);

    [Fact]
    public void Replacement_ByTheCandidateAfterTheDeadline_IsRefused() =>
        InterviewSuccession.Replacement(_withdrawn, new Reschedule(_later, null, null), _newId, As(Carla, StartsAt - Duration.FromHours(23)))
            .ShouldBeRefused(RefusalCode.InvalidTransition);

    [Fact]
    public void Replacement_OfWhatWasReplaced_IsRefusedWithItsId()
    {
        var replaced = After(In(InterviewStatus.Cancelled), new RecordReplacement(_newId), As(Recruiter));

        var refusal = InterviewSuccession.Replacement(replaced, new Reschedule(_later, null, null), Id, As(Recruiter)).ShouldBeRefused(RefusalCode.InvalidTransition);

        refusal.Extensions["replacementId"].ShouldBe(_newId);
        InterviewDecider.Decide(replaced, new RecordReplacement(Id), As(Recruiter)).ShouldBeRefused(RefusalCode.InvalidTransition);
    }

    [Fact]
    public void UndoNoShow_OfWhatWasReplaced_IsRefused() =>
        InterviewDecider.Decide(After(In(InterviewStatus.NoShow), new RecordReplacement(_newId), As(Recruiter)), new UndoNoShow(), As(Recruiter))
            .ShouldBeRefused(RefusalCode.InvalidTransition);

    [Fact]
    public void Replacement_ReasonTooLong_IsRefusedOnReason() =>
        InterviewSuccession.Replacement(In(InterviewStatus.Cancelled), new Reschedule(_later, new('x', 501), null), _newId, As(Recruiter))
            .ShouldBeRefused(RefusalCode.ValidationFailed, "reason");

    [Fact]
    public void Decide_RescheduleOfACancelled_IsRefusedSinceItIsANewInterview() =>
        InterviewDecider.Decide(In(InterviewStatus.Cancelled), new Reschedule(_later, null, null), As(Recruiter)).ShouldBeRefused(RefusalCode.InvalidTransition);

    [Theory]
    [InlineData(InterviewStatus.Completed)]
    [InlineData(InterviewStatus.Evaluated)]
    public void NextRound_OfACompleted_IsLinkedAndOneRoundOn(InterviewStatus status)
    {
        var schedule = InterviewSuccession.NextRound(In(status), _newId, new NextRound(_later), Recruiter).ShouldBeAccepted();

        (schedule.InterviewId, schedule.PreviousInterviewId, schedule.Round, schedule.CandidateId).ShouldBe((_newId, Id, 2, "c-1"));
    }

    [Fact]
    public void NextRound_OtherDetailsAndRound_AreTaken()
    {
        var details = Details with { Type = InterviewType.Final };

        var schedule = InterviewSuccession.NextRound(In(InterviewStatus.Completed), _newId, new NextRound(_later, details, 5), Recruiter).ShouldBeAccepted();

        (schedule.Details.Type, schedule.Round).ShouldBe((InterviewType.Final, 5));
    }

    [Theory]
    [InlineData(InterviewStatus.Scheduled)]
    [InlineData(InterviewStatus.Prepared)]
    [InlineData(InterviewStatus.InProgress)]
    [InlineData(InterviewStatus.Cancelled)]
    [InlineData(InterviewStatus.NoShow)]
    public void NextRound_OfWhatIsNotCompleted_IsRefused(InterviewStatus status) =>
        InterviewSuccession.NextRound(In(status), _newId, new NextRound(_later), Recruiter).ShouldBeRefused(RefusalCode.InvalidTransition);

    /// <summary>Both kinds of successor are scheduled, by the rules of scheduling.</summary>
    [Fact]
    public void Successors_Decided_AreHeldToTheRulesOfScheduling()
    {
        var past = Time with { ScheduledAt = Now, DurationMinutes = 14 };
        var details = Details with { Location = new('x', 501) };
        var replacement = InterviewSuccession.Replacement(In(InterviewStatus.Cancelled), new Reschedule(past, null, null), _newId, As(Recruiter)).ShouldBeAccepted();
        var next = InterviewSuccession.NextRound(In(InterviewStatus.Completed), _newId, new NextRound(past, details), Recruiter).ShouldBeAccepted();

        InterviewDecider.Decide(null, replacement, As(Recruiter)).ShouldBeRefused(RefusalCode.ValidationFailed)
            .Errors.Keys.ShouldBe(["scheduledAt", "durationMinutes"], ignoreOrder: true);
        InterviewDecider.Decide(null, next, As(Recruiter)).ShouldBeRefused(RefusalCode.ValidationFailed)
            .Errors.Keys.ShouldBe(["scheduledAt", "durationMinutes", "location"], ignoreOrder: true);
    }

    [Fact]
    public void NextRound_ByTheCandidate_IsForbidden() =>
        InterviewSuccession.NextRound(In(InterviewStatus.Completed), _newId, new NextRound(_later), Carla).ShouldBeRefused(RefusalCode.Forbidden);
}
