using Interviews.Domain.Analytics.Counting;
using Interviews.Domain.Analytics.Reports;
using Shouldly;
using Xunit;
using static Interviews.Domain.Tests.Analytics.Reports.Counted;

namespace Interviews.Domain.Tests.Analytics.Reports;

public sealed class ReportPagesTests
{
    private static readonly TrendsReport _report = TrendsReport.Of(Source([.. Enumerable.Range(1, 5).Select(month => Month(month, (Counter.Interviews, month)))]));

    [Theory]
    [InlineData(null, "1 2", "after 2026-02-01")]
    [InlineData("2026-02-01", "3 4", "after 2026-04-01")]
    [InlineData("2026-04-01", "5", null)]
    [InlineData("2026-02-15", "3 4", "after 2026-04-01")]
    [InlineData("2027-01-01", "", null)]
    public void Page_AfterAKey_HasTheNextRowsAndSaysWhereOthersFollow(string? after, string months, string? next)
    {
        var page = _report.Page(after, 2, last => $"after {last}");

        string.Join(' ', page.Items.Select(row => row.Start.Month)).ShouldBe(months);
        page.NextCursor.ShouldBe(next);
    }

    [Fact]
    public void Page_OfSkills_IsInOrdinalOrderOfTheAttribute()
    {
        var skills = SkillsReport.Of(Source(Month(1, ("skill.a.4", 1), ("skill.B.4", 1), ("skill.ä.4", 1))));

        skills.Page(null, 2, last => last).Items.Select(row => row.Attribute).ShouldBe(["B", "a"]);
        skills.Page("a", 2, last => last).Items.ShouldHaveSingleItem().Attribute.ShouldBe("ä");
    }
}
