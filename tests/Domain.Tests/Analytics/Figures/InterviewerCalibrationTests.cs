using Interviews.Domain.Analytics.Counting;
using Interviews.Domain.Analytics.Figures;
using Shouldly;
using Xunit;

namespace Interviews.Domain.Tests.Analytics.Figures;

public sealed class InterviewerCalibrationTests
{
    [Theory]
    [InlineData(4, 4, null, null)]
    [InlineData(5, 4, 3.4, null)]
    [InlineData(5, 5, 3.4, -0.5)]
    public void Of_WhatIsCounted_IsSaidOfFiveScorecardsOrMore(int rated, int compared, double? mean, double? offset)
    {
        var tally = new Tally();
        tally.Add(Counter.FeedbackRated, rated);
        tally.Add("skill.a.b.3", 6);
        tally.Add("skill.craft.4", 4);
        tally.Add(Counter.CalibrationRating + Counter.N, compared);
        tally.Add(Counter.CalibrationRating + Counter.Micro, -500_000 * compared);

        InterviewerCalibration.Of("p-1", tally).ShouldBe(new InterviewerCalibration("p-1", new Average(mean, rated), new Average(offset, compared)));
    }
}
