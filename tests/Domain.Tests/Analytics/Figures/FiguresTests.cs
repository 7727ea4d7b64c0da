using Interviews.Domain.Analytics.Counting;
using Interviews.Domain.Analytics.Figures;
using Shouldly;
using Xunit;

namespace Interviews.Domain.Tests.Analytics.Figures;

public sealed class FiguresTests
{
    [Fact]
    public void Figures_OfNothing_HaveNoValueThatLooksLikeOne()
    {
        var figures = InterviewFigures.Of(new Tally());

        figures.Rates.Completion.ShouldBe(new Ratio(null, 0, 0));
        figures.Process.DecisionTimeHours.ShouldBe(new Average(null, 0));
        figures.Satisfaction.Rating.Mean.ShouldBeNull();
        figures.Process.PassThroughByRound.ShouldBeEmpty();
    }

    [Fact]
    public void Rates_OfConcludedInterviews_AddUpToOne()
    {
        var rates = RateFigures.Of(Tally.Of(new Dictionary<string, long>
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
        SkillFigures.Of(Tally.Of(new Dictionary<string, long> { ["skill.asp.net.4"] = 1, ["skill.asp.net.5"] = 1 })).ShouldHaveSingleItem().Attribute.ShouldBe("asp.net");

    [Theory]
    [InlineData(4, null)]
    [InlineData(5, -0.5)]
    public void Calibration_OfFewerThanFive_IsNotTold(int n, double? value) =>
        CalibrationFigures.Of(Tally.Of(new Dictionary<string, long> { ["calibration.rating.n"] = n, ["calibration.rating.micro"] = -500_000 * n })).Rating.ShouldBe(new Average(value, n));
}
