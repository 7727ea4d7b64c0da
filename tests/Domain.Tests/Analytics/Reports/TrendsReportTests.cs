using Interviews.Domain.Analytics.Counting;
using Interviews.Domain.Analytics.Figures;
using Interviews.Domain.Analytics.Reports;
using Shouldly;
using Xunit;
using static Interviews.Domain.Tests.Analytics.Reports.Counted;

namespace Interviews.Domain.Tests.Analytics.Reports;

public sealed class TrendsReportTests
{
    [Fact]
    public void Of_Months_HasTheFiguresOfEach()
    {
        var report = TrendsReport.Of(Source(Month(3, (Counter.Interviews, 2), (Counter.Decided, 2), (Counter.Passed, 1)), Month(4, (Counter.Interviews, 1))));

        (report.StartDate, report.EndDate, report.Period).ShouldBe((From, To, ReportPeriod.Month));
        report.Items.Select(row => (row.Start.Month, row.Volume.Interviews)).ShouldBe([(3, 2), (4, 1)]);
        report.Items[0].PassThrough.ShouldBe(new Ratio(0.5, 1, 2));
    }

    [Fact]
    public void Table_OfNothing_HasARowThatNamesTheColumns()
    {
        var table = TableOf(TrendsReport.Of(Source()));

        table.Rows.ShouldBeEmpty();
        table.Empty.ShouldBeOfType<TrendRow>().Scores.Score.Counts!.Count.ShouldBe(10);
    }
}
