using Interviews.Domain.Analytics.Counting;
using Interviews.Domain.Analytics.Figures;
using Interviews.Domain.Analytics.Reports;
using Shouldly;
using Xunit;
using static Interviews.Domain.Tests.Analytics.Reports.Counted;

namespace Interviews.Domain.Tests.Analytics.Reports;

public sealed class AnalyticsReportTests
{
    private static readonly ReportSource _source = Source(
        Month(3, (Counter.Interviews, 2), (Counter.Completed, 1), ("type.final.interviews", 2), ("type.final.completed", 1), ("type.final.concluded", 1)),
        Month(4, (Counter.Interviews, 1), (Counter.Cancelled, 1), (Counter.OffersMade, 1), (Counter.OffersAccepted, 1)));

    [Fact]
    public void Of_Rows_IsWhatTheirSumSays()
    {
        var report = AnalyticsReport.Of(_source);

        (report.StartDate, report.EndDate).ShouldBe((From, To));
        report.Volume.ShouldBe(new VolumeFigures(3, 1, 1, 0, 1));
        report.Rates.Completion.ShouldBe(new Ratio(0.5, 1, 2));
        report.Success.ByType["final"].ShouldBe(new SuccessFigures(2, new Ratio(1, 1, 1), new Ratio(null, 0, 0)));
    }

    [Fact]
    public void Process_OfTheSameRows_IsThatPartOfIt() => ProcessReport.Of(_source).Process.Offers.ShouldBe(AnalyticsReport.Of(_source).Process.Offers);
}
