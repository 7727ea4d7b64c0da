using Interviews.Domain.Access;
using Interviews.Domain.Analytics.Counting;
using Interviews.Domain.Analytics.Figures;
using Interviews.Domain.Analytics.Reports;
using Shouldly;
using Xunit;
using static Interviews.Domain.Tests.Analytics.Reports.Counted;

namespace Interviews.Domain.Tests.Analytics.Reports;

public sealed class CandidateReportTests
{
    private static readonly Actor _carlaOnTheStaff = Scenario.Recruiter with { Id = Scenario.Carla.Id };

    [Fact]
    public void Of_ForStaff_HasWhatWasThoughtOfTheCandidate()
    {
        var report = For(Scenario.Recruiter);

        report.Blind.ShouldBe(false);
        report.Scores!.Score.Mean.ShouldBe(85);
        report.Skills.ShouldHaveSingleItem().Attribute.ShouldBe("depth");
    }

    [Fact]
    public void Of_ForTheCandidate_HasHowManyAndWhenAlone()
    {
        foreach (var themselves in new[] { Scenario.Carla, _carlaOnTheStaff })
        {
            var report = For(themselves);

            report.Volume.Completed.ShouldBe(1);
            report.Items.ShouldHaveSingleItem().Volume.Completed.ShouldBe(1);
            new object?[] { report.Blind, report.Rates, report.Process, report.Success, report.Scores, report.Satisfaction, report.Skills }.ShouldAll(member => member == null);
        }
    }

    [Fact]
    public void Table_OfAnyReport_HasTheRowsAndTheRowOfNothing()
    {
        var table = TableOf(For(Scenario.Recruiter));

        table.Rows.ShouldHaveSingleItem().ShouldBeOfType<VolumeRow>().Volume.Interviews.ShouldBe(1);
        table.Empty.ShouldBeOfType<VolumeRow>().Volume.ShouldBe(new VolumeFigures(0, 0, 0, 0, 0));
    }

    private static CandidateReport For(Actor reader) => CandidateReport.Of(Source(
        ReportSubject.Candidate(Scenario.Carla.Id),
        reader,
        Month(3, (Counter.Interviews, 1), (Counter.Completed, 1), (Counter.ScoreSum, 85), ("scoreBand.80", 1), ("skill.depth.5", 1))));
}
