using Interviews.Domain.Analytics.Counting;
using Interviews.Domain.Analytics.Reports;
using Shouldly;
using Xunit;
using static Interviews.Domain.Tests.Analytics.Reports.Counted;

namespace Interviews.Domain.Tests.Analytics.Reports;

public sealed class ReportSourceTests
{
    private static readonly ReportSource _seeing = Source(Month(1, (Counter.Interviews, 2), (Counter.ScoreSum, 80), ("skill.depth.4", 1)), Month(2, (Counter.Interviews, 1)));

    [Fact]
    public void Sum_OfRows_IsOfAllOfThem() => _seeing.Sum.Counts[Counter.Interviews].ShouldBe(3);

    [Fact]
    public void Blind_ForAReader_LeavesJudgmentsOutOfRowsAndSum()
    {
        var blind = new ReportSource(_seeing.Scope, _seeing.Reader, Blind: true, _seeing.Rows);

        blind.Rows[0].Tally.Counts.Keys.ShouldBe([Counter.Interviews]);
        blind.Sum.Counts.Keys.ShouldBe([Counter.Interviews]);
    }
}
