using Interviews.Domain.Feedback;
using Interviews.Domain.Interviews;
using NodaTime;
using Shouldly;
using Xunit;
using static Interviews.Domain.Tests.Scenario;

namespace Interviews.Domain.Tests.Feedback;

public sealed class FeedbackDutyTests
{
    [Fact]
    public void Owing_NothingIn_IsEveryInterviewerButTrainees() => Owing(Scheduled()).ShouldBe(["p-1", "p-2"]);

    [Fact]
    public void Owing_InterviewerWithoutId_OwesNothing() =>
        Owing(Scheduled(details => details with { Interviewers = [new(null, "Jane Smith")] })).ShouldBeEmpty();

    [Theory]
    [InlineData(ScorecardStatus.Draft, new[] { "p-1", "p-2" })]
    [InlineData(ScorecardStatus.Submitted, new[] { "p-2" })]
    [InlineData(ScorecardStatus.Dismissed, new[] { "p-2" })]
    public void Owing_OneMovedOn_IsWhoHasNotAnswered(ScorecardStatus status, string[] owing) => Owing(With(("p-1", status))).ShouldBe(owing);

    [Fact]
    public void Owing_TraineeSubmitted_StillNeedsTheOthers() => Owing(With(("p-3", ScorecardStatus.Submitted))).ShouldBe(["p-1", "p-2"]);

    [Theory]
    [InlineData("p-1", ScorecardStatus.Submitted, 1)]
    [InlineData("p-1", ScorecardStatus.Draft, 0)]
    [InlineData("p-1", ScorecardStatus.Dismissed, 0)]
    [InlineData("p-3", ScorecardStatus.Submitted, 0)]
    public void Submitted_ByOne_CountsInterviewersButNoTrainees(string id, ScorecardStatus status, int submitted) =>
        FeedbackDuty.Submitted(With((id, status))).ShouldBe(submitted);

    [Fact]
    public void OwedSince_OneMissing_IsTheEnd() => FeedbackDuty.OwedSince(With(("p-1", ScorecardStatus.Submitted))).ShouldBe(Time.EndsAt);

    [Fact]
    public void OwedSince_NobodyOwes_IsNever() =>
        FeedbackDuty.OwedSince(With(("p-1", ScorecardStatus.Submitted), ("p-2", ScorecardStatus.Dismissed))).ShouldBeNull();

    [Theory]
    [InlineData(InterviewStatus.Cancelled)]
    [InlineData(InterviewStatus.NoShow)]
    public void OwedBy_DoesNotTakePlace_IsNobody(InterviewStatus status) => FeedbackDuty.OwedBy(In(status)).ShouldBeEmpty();

    [Fact]
    public void State_BeforeTheEnd_IsNotDue() => FeedbackDuty.State(Scheduled(), Time.EndsAt - Duration.Epsilon).ShouldBe(FeedbackState.NotDue);

    [Fact]
    public void State_AtTheEndWithOneMissing_IsAwaiting() => FeedbackDuty.State(With(("p-1", ScorecardStatus.Submitted)), Time.EndsAt).ShouldBe(FeedbackState.Awaiting);

    [Fact]
    public void State_CompletedWithOneMissing_IsAwaitingAndNotComplete() => FeedbackDuty.State(In(InterviewStatus.Completed), Time.EndsAt).ShouldBe(FeedbackState.Awaiting);

    [Fact]
    public void State_AllAnsweredOrDismissed_IsComplete() =>
        FeedbackDuty.State(With(("p-1", ScorecardStatus.Submitted), ("p-2", ScorecardStatus.Dismissed)), Time.EndsAt).ShouldBe(FeedbackState.Complete);

    [Fact]
    public void State_CompletedEarly_IsDueFromThen()
    {
        var early = StartsAt + Duration.FromMinutes(30);

        FeedbackDuty.State(After(Scheduled(), new Complete(early), As(Jane, early)), early).ShouldBe(FeedbackState.Awaiting);
    }

    [Theory]
    [InlineData(InterviewStatus.Cancelled)]
    [InlineData(InterviewStatus.NoShow)]
    public void State_DoesNotTakePlace_IsNeverDue(InterviewStatus status) => FeedbackDuty.State(In(status), Time.EndsAt + Duration.FromDays(1)).ShouldBe(FeedbackState.NotDue);

    private static IEnumerable<string?> Owing(Interview interview) => FeedbackDuty.Owing(interview).Select(interviewer => interviewer.Id);

    private static Interview With(params (string Id, ScorecardStatus Status)[] feedback) =>
        Scheduled() with { Feedback = feedback.ToDictionary(entry => entry.Id, entry => entry.Status) };
}
