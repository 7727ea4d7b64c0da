using Interviews.Domain.Interviews;
using Interviews.Domain.Questions;
using Shouldly;
using Xunit;

namespace Interviews.Domain.Tests.Questions;

public sealed class QuestionStatisticsTests
{
    private static readonly QuestionUsage _unused = new() { BankId = Guid.NewGuid(), QuestionId = Guid.NewGuid(), OrganizationId = Scenario.Acme };

    /// <summary>The figures are those of R: t.test(c(90, 80, 85, 95, 75), c(60, 50, 70, 40, 55, 65)), but for the interval, which is taken at whole degrees of freedom.</summary>
    [Fact]
    public void Of_TwoGroups_IsTheDifferenceOfTheirMeansWithWelchsInterval()
    {
        var usage = Used([90, 80, 85, 95, 75], [60, 50, 70, 40, 55, 65]);

        var statistics = QuestionStatistics.Of(usage);

        (statistics.Answered, statistics.Scored, statistics.Judged).ShouldBe((11, 11, 11));
        statistics.MeanScore!.Value.ShouldBe(69.545, 0.001);
        var effectiveness = statistics.Effectiveness.ShouldNotBeNull();
        (effectiveness.For, effectiveness.Against).ShouldBe((5, 6));
        effectiveness.Difference.ShouldBe(28.333, 0.001);
        // The error is 5.651 and there are 8.87 degrees of freedom, so that the quantile is that of 8: 2.306.
        effectiveness.Low.ShouldBe(28.333 - (2.306 * 5.651), 0.01);
        effectiveness.High.ShouldBe(28.333 + (2.306 * 5.651), 0.01);
    }

    [Theory]
    [InlineData(4, 5)]
    [InlineData(9, 0)]
    [InlineData(12, 0)]
    [InlineData(12, 1)]
    public void Of_TooFewJudged_WithholdsTheEffectiveness(int hired, int rejected) =>
        QuestionStatistics.Of(Used([.. Enumerable.Range(50, hired)], [.. Enumerable.Range(30, rejected)])).Effectiveness.ShouldBeNull();

    [Fact]
    public void Of_ScoresWithoutADecision_CountForTheMeanAlone()
    {
        var usage = _unused.With(null, new QuestionOutcome(40, null)).With(null, new QuestionOutcome(60, HiringDecision.Maybe)).With(null, new QuestionOutcome(null, HiringDecision.Hire));

        var statistics = QuestionStatistics.Of(usage);

        (statistics.Answered, statistics.Scored, statistics.MeanScore, statistics.Judged).ShouldBe((3, 2, 50, 0));
    }

    [Fact]
    public void Of_SameScores_HasAnIntervalOfNoWidth() =>
        QuestionStatistics.Of(Used([80, 80, 80, 80, 80], [60, 60, 60, 60, 60])).Effectiveness.ShouldBe(new Effectiveness(20, 20, 20, 5, 5));

    [Fact]
    public void With_AnOutcomeThatChanges_IsAsIfOnlyTheLastHadBeen()
    {
        var (first, second) = (new QuestionOutcome(70, null), new QuestionOutcome(90, HiringDecision.Reject));

        var changed = _unused.With(null, first).With(first, second);

        changed.ShouldBe(_unused.With(null, second));
        changed.With(second, null).ShouldBe(_unused);
    }

    [Theory]
    [InlineData(1, 12.706)]
    [InlineData(10, 2.228)]
    [InlineData(10.9, 2.202)]
    [InlineData(30, 2.042)]
    [InlineData(1e6, 1.960)]
    public void TwoSided95_OfAnyFreedom_IsTheQuantile(double freedom, double quantile) => StudentT.TwoSided95(freedom).ShouldBe(quantile, 0.002);

    private static QuestionUsage Used(int[] hired, int[] rejected)
    {
        var usage = hired.Aggregate(_unused, (sofar, score) => sofar.With(null, new QuestionOutcome(score, HiringDecision.Hire)));
        return rejected.Aggregate(usage, (sofar, score) => sofar.With(null, new QuestionOutcome(score, HiringDecision.Reject)));
    }
}
