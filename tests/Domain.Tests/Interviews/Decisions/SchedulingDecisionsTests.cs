using Interviews.Domain.Access;
using Interviews.Domain.Directory;
using Interviews.Domain.Feedback;
using Interviews.Domain.Interviews;
using NodaTime;
using Shouldly;
using Xunit;
using static Interviews.Domain.Tests.Scenario;

namespace Interviews.Domain.Tests.Interviews.Decisions;

public sealed class SchedulingDecisionsTests
{
    private static readonly InterviewTime _later = Time with { ScheduledAt = StartsAt + Duration.FromDays(1) };

    [Fact]
    public void Schedule_Accepted_IsTheFirstEventOfTheFirstRevision()
    {
        var scheduled = InterviewDecider.Decide(null, Wanted, As(Recruiter)).ShouldBeAccepted().ShouldHaveSingleItem().ShouldBeOfType<InterviewScheduled>();

        (scheduled.Sequence, scheduled.Revision, scheduled.ActorId, scheduled.OccurredAt).ShouldBe((1, 1, "r-1", Now));
    }

    [Fact]
    public void Schedule_CandidateInTheDirectory_KeepsTheName() => After(
        null, Wanted, As(Recruiter) with { Candidate = new Candidate { CandidateId = "c-1", OrganizationId = Acme, Name = "Carla Cruz" } })
        .CandidateName.ShouldBe("Carla Cruz");

    [Fact]
    public void Schedule_ByTheCandidate_KeepsTheTokensName() => Scheduled(Noted, Carla).CandidateName.ShouldBe("Carla");

    [Fact]
    public void Update_Details_NamesWhoJoinedAndWhoLeft()
    {
        var details = Details with { Interviewers = [new("p-2", "Johnny Doe", Seat: Seat.Lead), new("p-4", "Ann"), new(null, "Bob")] };

        var updated = Decide(new Update(details, "j-1", "a-1")).ShouldBeAccepted().ShouldHaveSingleItem().ShouldBeOfType<InterviewUpdated>();

        updated.Added.Select(interviewer => interviewer.Name).ShouldBe(["Ann", "Bob"]);
        updated.Removed.Select(interviewer => interviewer.Id).ShouldBe(["p-1", "p-3"]);
    }

    [Fact]
    public void Schedule_ForAJobOfTheDirectory_TakesItsAttributesAsTheRubric()
    {
        var context = As(Recruiter) with { Job = Opening("j-1", "craft") };

        After(null, Wanted, context).Rubric.Attributes.Select(attribute => attribute.Key).ShouldBe(["craft"]);
        After(null, Wanted with { JobId = "j-2" }, context).Rubric.ShouldBe(InterviewRubric.Open);
        After(null, Wanted, As(Recruiter)).Rubric.ShouldBe(InterviewRubric.Open);
    }

    [Fact]
    public void Update_OfTheJob_TakesTheAttributesOfTheOther()
    {
        var interview = After(null, Wanted, As(Recruiter) with { Job = Opening("j-1", "craft") });

        After(interview, new Update(Details, "j-2", "a-1"), As(Recruiter) with { Job = Opening("j-2", "design") }).Rubric.Attributes.Select(attribute => attribute.Key).ShouldBe(["design"]);
        After(interview, new Update(Details, null, "a-1"), As(Recruiter)).Rubric.ShouldBe(InterviewRubric.Open);
    }

    [Fact]
    public void Update_OfTheDetails_LeavesTheRubric()
    {
        var interview = After(null, Wanted, As(Recruiter) with { Job = Opening("j-1", "craft") });

        After(interview, new Update(Details with { Notes = "n" }, "j-1", "a-1"), As(Recruiter)).Rubric.Attributes.Select(attribute => attribute.Key).ShouldBe(["craft"]);
    }

    private static Job Opening(string id, string attribute) => new() { JobId = id, OrganizationId = Acme, ScorecardAttributes = [attribute] };

    [Fact]
    public void Update_NothingDifferent_EmitsNothing() =>
        Decide(new Update(Details with { Tags = [], Interviewers = [.. Details.Interviewers] }, "j-1", "a-1")).ShouldBeAccepted().ShouldBeEmpty();

    [Fact]
    public void Update_KeepsRevisionAndStatus()
    {
        var updated = After(In(InterviewStatus.Prepared), new Update(Details with { Notes = "n" }, "j-2", null), As(Recruiter));

        (updated.Revision, updated.Status, updated.JobId, updated.ApplicationId).ShouldBe((1, InterviewStatus.Prepared, "j-2", null));
    }

    [Fact]
    public void Update_InvalidDetails_IsRefusedOnTheField() =>
        Decide(new Update(Details with { BufferMinutes = 241 }, "j-1", "a-1")).ShouldBeRefused(RefusalCode.ValidationFailed, "bufferMinutes");

    [Fact]
    public void Update_LosesItsLastLink_IsRefused() => InterviewDecider.Decide(
        Scheduled(Wanted with { CandidateId = null }), new Update(Details, null, null), As(Recruiter)).ShouldBeRefused(RefusalCode.ValidationFailed, "applicationId");

    [Fact]
    public void Reschedule_Accepted_KeepsIdAndPreparationAndAppendsToTheHistory()
    {
        var prepared = In(InterviewStatus.Prepared);

        var moved = After(prepared, new Reschedule(_later, "ill", null), As(Carla));

        moved.InterviewId.ShouldBe(prepared.InterviewId);
        (moved.Status, moved.Revision, moved.Time).ShouldBe((InterviewStatus.Scheduled, 2, _later));
        moved.Preparation.ShouldBe(prepared.Preparation);
        moved.RescheduleHistory.ShouldHaveSingleItem().ShouldBe(new RescheduleEntry(StartsAt, _later.ScheduledAt, Now, "ill", Initiator.Candidate, "c-1"));
    }

    [Fact]
    public void Reschedule_Twice_KeepsBothEntries()
    {
        var moved = After(After(Scheduled(), new Reschedule(_later, null, null), As(Recruiter)), new Reschedule(Time, null, null), As(Recruiter));

        moved.RescheduleHistory.Select(entry => entry.NewDateTime).ShouldBe([_later.ScheduledAt, StartsAt]);
        moved.Revision.ShouldBe(3);
    }

    [Fact]
    public void Reschedule_ByStaff_IsInitiatedByTheCompany() =>
        After(Scheduled(), new Reschedule(_later, null, null), As(Recruiter)).RescheduleHistory[0].InitiatedBy.ShouldBe(Initiator.Company);

    [Fact]
    public void Reschedule_ByStaffForTheCandidate_SaysSo() =>
        After(Scheduled(), new Reschedule(_later, null, Initiator.Candidate), As(Recruiter)).RescheduleHistory[0].InitiatedBy.ShouldBe(Initiator.Candidate);

    [Fact]
    public void Reschedule_CandidateClaimsTheCompany_IsRefusedOnInitiatedBy() =>
        Decide(new Reschedule(_later, null, Initiator.Company), Carla).ShouldBeRefused(RefusalCode.ValidationFailed, "initiatedBy");

    /// <summary>D11: a candidate moves the time and nothing else, with four hours of notice.</summary>
    [Fact]
    public void Reschedule_ByTheCandidate_NeedsNoticeAndKeepsTheLength()
    {
        var soonest = Time with { ScheduledAt = Now + Duration.FromHours(4) };

        Decide(new Reschedule(soonest, null, null), Carla).ShouldBeAccepted();
        Decide(new Reschedule(soonest with { ScheduledAt = soonest.ScheduledAt - Duration.Epsilon }, null, null), Carla).ShouldBeRefused(RefusalCode.ValidationFailed, "newDateTime");
        Decide(new Reschedule(_later with { DurationMinutes = 480 }, null, null), Carla).ShouldBeRefused(RefusalCode.ValidationFailed, "durationMinutes");
        Decide(new Reschedule(_later with { DurationMinutes = 480 }, null, null), Recruiter).ShouldBeAccepted();
    }

    /// <summary>D17: what the organization says among itself is neither the candidate's to write nor to read.</summary>
    [Fact]
    public void Reschedule_InternalReason_IsTheOrganizations()
    {
        var moved = After(Scheduled(), new Reschedule(_later, "Somebody is ill.", null) { InternalReason = "Jane quit." }, As(Recruiter));

        moved.RescheduleHistory[0].InternalReason.ShouldBe("Jane quit.");
        SeenInterview.Of(moved, Carla).Shown.RescheduleHistory[0].InternalReason.ShouldBeNull();
        Decide(new Reschedule(_later, null, null) { InternalReason = "mine" }, Carla).ShouldBeRefused(RefusalCode.ValidationFailed, "internalReason");
    }

    [Fact]
    public void Reschedule_SelfTrackedMovedByTheOtherSide_IsAccepted() => InterviewDecider.Decide(
        Scheduled(Wanted with { Details = Details with { Interviewers = [new(null, "Jane Smith")] } }, Carla),
        new Reschedule(_later, null, Initiator.Company),
        As(Carla)).ShouldBeAccepted();

    public static TheoryData<InterviewTime, string> TimesThatCannotBe => new()
    {
        { Time with { ScheduledAt = Now }, "newDateTime" },
        { Time with { ScheduledAt = Now + Duration.FromDays(731) + Duration.Epsilon }, "newDateTime" },
        { _later with { DurationMinutes = 14 }, "durationMinutes" },
        { _later with { DurationMinutes = 481 }, "durationMinutes" },
        { _later with { TimeZone = "Asia/Nowhere" }, "timeZone" },
    };

    [Theory]
    [MemberData(nameof(TimesThatCannotBe))]
    public void Reschedule_ToATimeThatCannotBe_IsRefusedOnTheField(InterviewTime time, string field) =>
        Decide(new Reschedule(time, null, null)).ShouldBeRefused(RefusalCode.ValidationFailed, field);

    public static TheoryData<InterviewTime> TimesThatJustCanBe =>
    [
        Time with { ScheduledAt = Now + Duration.Epsilon },
        Time with { ScheduledAt = Now + Duration.FromDays(731) },
        _later with { DurationMinutes = 15 },
        _later with { DurationMinutes = 480 },
        _later with { TimeZone = "Asia/Tokyo" },
    ];

    [Theory]
    [MemberData(nameof(TimesThatJustCanBe))]
    public void Reschedule_ToATimeThatJustCanBe_IsAccepted(InterviewTime time) => Decide(new Reschedule(time, null, null)).ShouldBeAccepted().ShouldHaveSingleItem();

    [Fact]
    public void Reschedule_ReasonOf500_IsAccepted() => Decide(new Reschedule(_later, new('x', 500), null)).ShouldBeAccepted();

    [Fact]
    public void Reschedule_ReasonTooLong_IsRefusedOnReason() =>
        Decide(new Reschedule(_later, new('x', 501), null)).ShouldBeRefused(RefusalCode.ValidationFailed, "reason");

    [Fact]
    public void Reschedule_ToTheTimeItHas_EmitsNothing() => Decide(new Reschedule(Time, "again", null)).ShouldBeAccepted().ShouldBeEmpty();

    private static Result<IReadOnlyList<InterviewEvent>> Decide(InterviewCommand command, Actor? actor = null) =>
        InterviewDecider.Decide(Scheduled(), command, As(actor ?? Recruiter));
}
