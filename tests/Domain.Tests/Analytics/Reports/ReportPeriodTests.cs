using Interviews.Domain.Analytics;
using Interviews.Domain.Analytics.Reports;
using NodaTime;
using Shouldly;
using Xunit;

namespace Interviews.Domain.Tests.Analytics.Reports;

public sealed class ReportPeriodTests
{
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

    [Theory]
    [InlineData(ReportPeriod.Month, "2026-05")]
    [InlineData(ReportPeriod.Week, "2026-05-01")]
    [InlineData(ReportPeriod.Day, "2026-05-01")]
    public void Name_OfARow_IsItsMonthOrItsFirstDay(ReportPeriod period, string name) => ReportPeriods.Name(Date("2026-05-01"), period).ShouldBe(name);

    private static LocalDate Date(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
