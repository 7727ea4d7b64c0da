using Interviews.Domain.Interviews;
using NodaTime;
using Shouldly;
using Xunit;
using static Interviews.Domain.Tests.Scenario;

namespace Interviews.Domain.Tests.Interviews.Decisions;

public sealed class CancellationDecisionsTests
{
    private static readonly Instant _afterGrace = StartsAt + Duration.FromMinutes(20);

    [Fact]
    public void Cancel_ReasonOf500_IsAccepted() => InterviewDecider.Decide(Scheduled(), new Cancel(new('x', 500)), As(Recruiter)).ShouldBeAccepted();

    [Fact]
    public void Cancel_ReasonTooLong_IsRefusedOnReason() =>
        InterviewDecider.Decide(Scheduled(), new Cancel(new('x', 501)), As(Recruiter)).ShouldBeRefused(RefusalCode.ValidationFailed, "reason");

    [Fact]
    public void Cancel_Accepted_SaysWhoAndWhy() =>
        After(Scheduled(), new Cancel("ill"), As(Carla)).Cancellation.ShouldBe(new Cancellation(Now, "c-1", "ill"));

    [Fact]
    public void ReportNoShow_Accepted_NamesTheParty() =>
        After(Scheduled(), new ReportNoShow(NoShowParty.Interviewer, "nobody came"), As(Recruiter, _afterGrace)).NoShow!.Party.ShouldBe(NoShowParty.Interviewer);

    [Fact]
    public void ReportNoShow_NotesOf10000_IsAccepted() =>
        InterviewDecider.Decide(Scheduled(), new ReportNoShow(NoShowParty.Candidate, new('x', 10_000)), As(Jane, _afterGrace)).ShouldBeAccepted();

    [Fact]
    public void ReportNoShow_NotesTooLong_IsRefusedOnNotes() =>
        InterviewDecider.Decide(Scheduled(), new ReportNoShow(NoShowParty.Candidate, new('x', 10_001)), As(Jane, _afterGrace))
            .ShouldBeRefused(RefusalCode.ValidationFailed, "notes");

    [Theory]
    [InlineData(InterviewStatus.Scheduled)]
    [InlineData(InterviewStatus.Prepared)]
    public void UndoNoShow_Accepted_GoesBackToWhereItWasInANewRevision(InterviewStatus before)
    {
        var noShow = After(In(before), new ReportNoShow(NoShowParty.Candidate, null), As(Jane, _afterGrace));

        var undone = After(noShow, new UndoNoShow(), As(Jane, _afterGrace));

        (undone.Status, undone.Revision, undone.NoShow).ShouldBe((before, 2, null));
    }

    [Fact]
    public void UndoNoShow_PreparedThenMoved_GoesBackToScheduled()
    {
        var moved = After(In(InterviewStatus.Prepared), new Reschedule(Time with { ScheduledAt = StartsAt + Duration.FromHours(1) }, null, null), As(Recruiter));
        var noShow = After(moved, new ReportNoShow(NoShowParty.Candidate, null), As(Jane, StartsAt + Duration.FromHours(2)));

        After(noShow, new UndoNoShow(), As(Jane, StartsAt + Duration.FromHours(2))).Status.ShouldBe(InterviewStatus.Scheduled);
    }
}
