using Interviews.Domain.Analytics.Reports;
using NodaTime;
using Shouldly;
using Xunit;
using static Interviews.Domain.Tests.Analytics.Reports.Counted;

namespace Interviews.Domain.Tests.Analytics.Reports;

public sealed class SkillsReportTests
{
    private static readonly SkillsReport _report = SkillsReport.Of(Source(Month(3, ("skill.depth.2", 1)), Month(4, ("skill.breadth.5", 2)), Month(5, ("skill.depth.4", 3))));

    [Fact]
    public void Of_Attributes_SumsEachAndFollowsItThroughThePeriodsInWhichItWasRated()
    {
        var depth = _report.Items[1];

        _report.Items.Select(row => row.Attribute).ShouldBe(["breadth", "depth"]);
        (depth.Rating.N, depth.Rating.Mean).ShouldBe((4, 3.5));
        depth.Trend.ShouldBe([new SkillPoint(new LocalDate(2026, 3, 1), 2, 1), new SkillPoint(new LocalDate(2026, 5, 1), 4, 3)]);
    }

    [Fact]
    public void Table_OfAttributesRatedInDifferentMonths_HasEveryMonthInEveryRowInOrder()
    {
        var rows = TableOf(_report).Rows.Cast<SkillTableRow>().ToList();

        rows.ShouldAll(row => row.Trend.Keys.SequenceEqual(new[] { "2026-03", "2026-04", "2026-05" }));
        rows[0].Trend.Values.ShouldBe([new SkillMean(null, 0), new SkillMean(5, 2), new SkillMean(null, 0)]);
        rows[1].Trend.Values.ShouldBe([new SkillMean(2, 1), new SkillMean(null, 0), new SkillMean(4, 3)]);
    }

    [Fact]
    public void Table_OfNothing_HasARowThatNamesTheColumns()
    {
        var table = TableOf(SkillsReport.Of(Source()));

        table.Rows.ShouldBeEmpty();
        var empty = table.Empty.ShouldBeOfType<SkillTableRow>();
        empty.Rating.Counts!.Keys.ShouldBe(["1", "2", "3", "4", "5"]);
        empty.Trend.ShouldBeEmpty();
    }
}
