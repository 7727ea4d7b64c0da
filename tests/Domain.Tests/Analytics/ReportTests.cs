using Interviews.Domain.Analytics;
using Interviews.Domain.Analytics.Counting;
using Interviews.Domain.Analytics.Reports;
using NodaTime;
using Shouldly;
using Xunit;

namespace Interviews.Domain.Tests.Analytics;

public sealed class ReportTests
{
    [Fact]
    public void Report_OfNothing_HasNoValueThatLooksLikeOne()
    {
        var report = InterviewReport.Of(new Tally());

        report.Rates.Completion.ShouldBe(new Ratio(null, 0, 0));
        report.Process.DecisionTimeHours.ShouldBe(new Average(null, 0));
        report.Satisfaction.Rating.Mean.ShouldBeNull();
        report.Process.PassThroughByRound.ShouldBeEmpty();
    }

    [Fact]
    public void Rates_OfConcludedInterviews_AddUpToOne()
    {
        var rates = RateReport.Of(Tally.Of(new Dictionary<string, long>
        {
            [Counter.Interviews] = 10,
            [Counter.Completed] = 5,
            [Counter.Cancelled] = 2,
            [Counter.NoShowCandidate] = 1,
            [Counter.Rescheduled] = 4,
        }));

        (rates.Completion.Value + rates.Cancellation.Value + rates.NoShow.Value).ShouldBe(1);
        rates.Completion.ShouldBe(new Ratio(0.625, 5, 8));
        rates.Rescheduling.ShouldBe(new Ratio(0.4, 4, 10));
    }

    [Fact]
    public void Skills_WithPointsInTheirNames_KeepThem() =>
        SkillReport.Of(Tally.Of(new Dictionary<string, long> { ["skill.asp.net.4"] = 1, ["skill.asp.net.5"] = 1 })).ShouldHaveSingleItem().Attribute.ShouldBe("asp.net");

    [Theory]
    [InlineData(4, null)]
    [InlineData(5, -0.5)]
    public void Calibration_OfFewerThanFive_IsNotTold(int n, double? value) =>
        CalibrationReport.Of(Tally.Of(new Dictionary<string, long> { ["calibration.rating.n"] = n, ["calibration.rating.micro"] = -500_000 * n })).Rating.ShouldBe(new Average(value, n));

    [Theory]
    [InlineData("2026-04-30", "2026-06-01", "Day 04-30..04-30, Month 05-01..05-01, Day 06-01..06-01")]
    [InlineData("2026-05-01", "2026-06-30", "Month 05-01..06-01")]
    [InlineData("2026-05-02", "2026-05-30", "Day 05-02..05-30")]
    [InlineData("2026-05-02", "2026-06-29", "Day 05-02..06-29")]
    [InlineData("2026-05-31", "2026-05-31", "Day 05-31..05-31")]
    [InlineData("2026-02-01", "2026-02-28", "Month 02-01..02-01")]
    public void Ranges_ByMonth_ReadWholeMonthsAndTheDaysAround(string from, string to, string expected)
    {
        var ranges = ReportPeriods.Ranges(Date(from), Date(to), ReportPeriod.Month);

        string.Join(", ", ranges.Select(range => $"{range.Grain} {range.From:MM-dd}..{range.To:MM-dd}")).ShouldBe(expected);
    }

    [Fact]
    public void Ranges_ByWeek_ReadDays() =>
        ReportPeriods.Ranges(Date("2026-01-01"), Date("2026-12-31"), ReportPeriod.Week).ShouldBe([(MetricsGrain.Day, Date("2026-01-01"), Date("2026-12-31"))]);

    [Theory]
    [InlineData("2026-05-03", "2026-04-27")]
    [InlineData("2026-05-04", "2026-05-04")]
    public void RowOf_Week_IsItsMonday(string day, string monday) => ReportPeriods.RowOf(Date(day), ReportPeriod.Week).ShouldBe(Date(monday));

    private static LocalDate Date(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
