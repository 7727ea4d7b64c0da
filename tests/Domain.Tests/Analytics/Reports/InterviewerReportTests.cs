using Interviews.Domain.Access;
using Interviews.Domain.Analytics.Counting;
using Interviews.Domain.Analytics.Reports;
using Shouldly;
using Xunit;
using static Interviews.Domain.Tests.Analytics.Reports.Counted;

namespace Interviews.Domain.Tests.Analytics.Reports;

public sealed class InterviewerReportTests
{
    [Fact]
    public void Of_ForTheInterviewer_WithholdsWhatFewCandidatesSaid()
    {
        For(Scenario.Jane).Summary.Satisfaction.Mean.ShouldBeNull();
        For(Scenario.Recruiter).Summary.Satisfaction.Mean.ShouldBe(2);
    }

    [Fact]
    public void Of_Months_HasTheLoadOfEach() => For(Scenario.Jane).Items.Select(row => (row.Start.Month, row.Load.Minutes)).ShouldBe([(3, 60), (4, 90)]);

    private static InterviewerReport For(Actor reader) => InterviewerReport.Of(Source(
        ReportSubject.Interviewer(Scenario.Jane.Id),
        reader,
        Month(3, (Counter.LoadInterviews, 1), (Counter.LoadMinutes, 60), ("satisfaction.2", 1)),
        Month(4, (Counter.LoadInterviews, 1), (Counter.LoadMinutes, 90))));
}
