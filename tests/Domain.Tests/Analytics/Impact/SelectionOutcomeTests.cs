using Interviews.Domain.Analytics.Impact;
using Interviews.Domain.Analytics.Reports;
using Interviews.Domain.Interviews;
using NodaTime;
using Shouldly;
using Xunit;

namespace Interviews.Domain.Tests.Analytics.Impact;

/// <summary>The interview is on Monday 2026-01-26 at 10:00 in Los Angeles.</summary>
public sealed class SelectionOutcomeTests
{
    private static readonly ReportScope _day = Days(26, 26);

    [Theory]
    [InlineData(HiringDecision.Hire, true)]
    [InlineData(HiringDecision.Proceed, false)]
    [InlineData(HiringDecision.Reject, false)]
    public void Of_AnInterviewThatTookPlace_IsWhatWasDecided(HiringDecision decision, bool isSelected) =>
        SelectionOutcome.Of(Scenario.In(InterviewStatus.Completed) with { Decision = decision }, _day).ShouldBe(new SelectionOutcome("c-1", isSelected));

    [Theory]
    [InlineData(HiringDecision.Maybe)]
    [InlineData(null)]
    public void Of_AnUndecidedInterview_IsNone(HiringDecision? decision) =>
        SelectionOutcome.Of(Scenario.In(InterviewStatus.Completed) with { Decision = decision }, _day).ShouldBeNull();

    [Theory]
    [InlineData(InterviewStatus.Scheduled)]
    [InlineData(InterviewStatus.Cancelled)]
    [InlineData(InterviewStatus.NoShow)]
    public void Of_AnInterviewThatDidNotTakePlace_IsNone(InterviewStatus status) =>
        SelectionOutcome.Of(Scenario.In(status) with { Decision = HiringDecision.Hire }, _day).ShouldBeNull();

    /// <summary>The days are those of the interview's own zone: at 22:00 in Los Angeles it is Tuesday in UTC.</summary>
    [Theory]
    [InlineData(26, true)]
    [InlineData(27, false)]
    public void Of_AnInterviewLateInTheDay_CountsOnTheDayOfItsZone(int day, bool counts)
    {
        var late = Scenario.In(InterviewStatus.Completed) with { Decision = HiringDecision.Hire, Time = Scenario.Time with { ScheduledAt = Scenario.StartsAt + Duration.FromHours(12) } };

        (SelectionOutcome.Of(late, Days(day, day)) is not null).ShouldBe(counts);
        var query = SelectionOutcome.Interviews(Days(day, day));
        (query.From <= late.Time.ScheduledAt && late.Time.ScheduledAt < query.To).ShouldBeTrue();
    }

    private static ReportScope Days(int from, int to) => new(new LocalDate(2026, 1, from), new LocalDate(2026, 1, to), ReportPeriod.Month, ReportSubject.Organization);
}
