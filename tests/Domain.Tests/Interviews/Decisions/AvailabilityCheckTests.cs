using Interviews.Domain.Access;
using Interviews.Domain.Interviews;
using Interviews.Domain.Scheduling;
using Interviews.Domain.Scheduling.Availability;
using NodaTime;
using Shouldly;
using Xunit;
using static Interviews.Domain.Tests.Scenario;

namespace Interviews.Domain.Tests.Interviews.Decisions;

public sealed class AvailabilityCheckTests
{
    private static readonly Guid _other = Guid.Parse("0198a000-0000-7000-8000-000000000002");

    private static readonly BookedDay[] _janeIsTaken = [Taken("person:p-1", StartsAt, StartsAt + Duration.FromHours(1))];

    [Fact]
    public void Schedule_SomebodyElseIsTaken_IsAccepted() => Decide(Wanted, Recruiter, Taken("person:p-7", StartsAt, StartsAt + Duration.FromHours(1))).ShouldBeAccepted();

    [Fact]
    public void Schedule_InterviewerIsTaken_IsRefusedWithWhoAndWhen()
    {
        var refusal = Decide(Wanted, Recruiter, _janeIsTaken).ShouldBeRefused(RefusalCode.ScheduleConflict);

        refusal.Extensions["conflicts"].ShouldBeAssignableTo<IReadOnlyList<ScheduleConflict>>()!
            .ShouldBe([new ScheduleConflict("interviewer", "p-1", _other, StartsAt, StartsAt + Duration.FromHours(1), ObstacleReason.Taken)]);
    }

    [Fact]
    public void Schedule_TakenTowardsACandidate_NamesOnlyTheTime()
    {
        var refusal = Decide(Wanted with { PreviousInterviewId = _other }, Carla, _janeIsTaken).ShouldBeRefused(RefusalCode.ScheduleConflict);

        refusal.Extensions["conflicts"].ShouldBeAssignableTo<IReadOnlyList<ScheduleConflict>>()!
            .ShouldBe([new ScheduleConflict(null, null, null, StartsAt, StartsAt + Duration.FromHours(1), null)]);
        refusal.Detail.ShouldNotContain("p-1");
    }

    [Fact]
    public void Schedule_CandidateIsTaken_IsRefused() =>
        Decide(Wanted, Recruiter, Taken("person:c-1", StartsAt, StartsAt + Duration.FromHours(1))).ShouldBeRefused(RefusalCode.ScheduleConflict);

    [Fact]
    public void Schedule_RoomIsTaken_IsRefusedNamingTheRoom()
    {
        var inPerson = Wanted with { Details = Details with { Mode = InterviewMode.InPerson, Location = "Room 301", RoomId = "r-301" } };

        Decide(inPerson, Recruiter, Taken(Resources.Room("r-301"), StartsAt, StartsAt + Duration.FromHours(1)))
            .ShouldBeRefused(RefusalCode.ScheduleConflict).Detail.ShouldContain("room 'r-301'");
    }

    [Fact]
    public void Schedule_TakenWithAReason_RecordsWhoAndWhy()
    {
        var scheduled = After(null, Wanted with { ConflictOverrideReason = "only slot left" }, As(Recruiter, null, _janeIsTaken));

        scheduled.ConflictOverride.ShouldBe(new ConflictOverride("r-1", "only slot left"));
    }

    [Fact]
    public void Schedule_FreeWithAReason_RecordsNothing() =>
        After(null, Wanted with { ConflictOverrideReason = "just in case" }, As(Recruiter)).ConflictOverride.ShouldBeNull();

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void Schedule_OverrideWithoutReason_IsRefusedOnReason(string reason) =>
        Decide(Wanted with { ConflictOverrideReason = reason }, Recruiter, _janeIsTaken).ShouldBeRefused(RefusalCode.ValidationFailed, "reason");

    [Fact]
    public void Schedule_OverrideByACandidate_IsForbidden() =>
        Decide(Wanted with { ConflictOverrideReason = "please" }, Carla, _janeIsTaken).ShouldBeRefused(RefusalCode.Forbidden);

    [Fact]
    public void Schedule_OverrideByAService_IsForbidden() =>
        Decide(Wanted with { ConflictOverrideReason = "sync" }, Service, _janeIsTaken).ShouldBeRefused(RefusalCode.Forbidden);

    [Fact]
    public void Reschedule_OntoItsOwnTime_IsAccepted()
    {
        var scheduled = Scheduled();

        InterviewDecider.Decide(
            scheduled,
            new Reschedule(Time with { ScheduledAt = StartsAt + Duration.FromMinutes(30) }, null, null),
            As(Recruiter, null, [.. Booked(scheduled, [])])).ShouldBeAccepted();
    }

    [Fact]
    public void Reschedule_OntoTakenTime_IsRefused() => InterviewDecider.Decide(
        Scheduled(Wanted with { Time = Time with { ScheduledAt = StartsAt + Duration.FromDays(1) } }), new Reschedule(Time, null, null), As(Recruiter, null, _janeIsTaken))
        .ShouldBeRefused(RefusalCode.ScheduleConflict);

    [Fact]
    public void Reschedule_OntoTakenTimeWithoutReason_IsRefusedOnReason() => InterviewDecider.Decide(
        Scheduled(), new Reschedule(Time with { DurationMinutes = 90 }, null, null) { AllowConflicts = true }, As(Recruiter, null, _janeIsTaken))
        .ShouldBeRefused(RefusalCode.ValidationFailed, "reason");

    [Fact]
    public void Reschedule_OntoTakenTimeWithReason_RecordsIt() => After(
        Scheduled(), new Reschedule(Time with { DurationMinutes = 90 }, "urgent", null) { AllowConflicts = true }, As(Recruiter, null, _janeIsTaken))
        .ConflictOverride.ShouldBe(new ConflictOverride("r-1", "urgent"));

    [Fact]
    public void Update_JoiningInterviewerIsTaken_IsRefused() =>
        Update(new Interviewer("p-4", "Ann"), Taken("person:p-4", StartsAt, StartsAt + Duration.FromHours(1))).ShouldBeRefused(RefusalCode.ScheduleConflict);

    [Fact]
    public void Update_JoiningInterviewerIsFree_IsAccepted() => Update(new Interviewer("p-4", "Ann"), _janeIsTaken).ShouldBeAccepted();

    [Fact]
    public void Update_OverlapAcceptedEarlier_IsNotAskedAgain() => InterviewDecider.Decide(
        After(null, Wanted with { ConflictOverrideReason = "only slot left" }, As(Recruiter, null, _janeIsTaken)),
        new Update(Details with { Notes = "n" }, "j-1", "a-1"),
        As(Recruiter, null, _janeIsTaken)).ShouldBeAccepted();

    [Fact]
    public void Update_WiderBufferReachesANeighbor_IsRefused() => InterviewDecider.Decide(
        Scheduled(),
        new Update(Details with { BufferMinutes = 15 }, "j-1", "a-1"),
        As(Recruiter, null, Taken("person:p-1", Time.EndsAt, Time.EndsAt + Duration.FromHours(1)))).ShouldBeRefused(RefusalCode.ScheduleConflict);

    [Fact]
    public void UndoNoShow_TimeTakenInBetween_IsAccepted() => InterviewDecider.Decide(
        In(InterviewStatus.NoShow), new UndoNoShow(), As(Jane, Time.EndsAt, _janeIsTaken)).ShouldBeAccepted();

    private static Result<IReadOnlyList<InterviewEvent>> Decide(Schedule command, Actor actor, params BookedDay[] booked) =>
        InterviewDecider.Decide(null, command, As(actor, null, booked));

    private static Result<IReadOnlyList<InterviewEvent>> Update(Interviewer joining, params BookedDay[] booked) => InterviewDecider.Decide(
        Scheduled(), new Update(Details with { Interviewers = [.. Details.Interviewers, joining] }, "j-1", "a-1"), As(Recruiter, null, booked));

    private static BookedDay Taken(string resource, Instant start, Instant end) =>
        new(Acme, resource, start.InUtc().Date, [new Booking(_other, start, end, 0)]);
}
