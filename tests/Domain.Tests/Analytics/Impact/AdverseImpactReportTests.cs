using Interviews.Domain.Analytics.Figures;
using Interviews.Domain.Analytics.Impact;
using Interviews.Domain.Analytics.Reports;
using Interviews.Domain.Directory;
using Shouldly;
using Xunit;
using static Interviews.Domain.Tests.Analytics.Reports.Counted;

namespace Interviews.Domain.Tests.Analytics.Impact;

public sealed class AdverseImpactReportTests
{
    private static readonly ReportScope _year = new(From, To, ReportPeriod.Month, ReportSubject.Organization);

    [Fact]
    public void Of_GroupsOfUnequalRates_ComparesEachWithTheHighest()
    {
        var gender = Report(("woman", 10, 3), ("man", 10, 5)).Items.ShouldHaveSingleItem();

        gender.Groups.ShouldBe([new GroupImpact("man", new Ratio(0.5, 5, 10), 1, false), new GroupImpact("woman", new Ratio(0.3, 3, 10), 0.6, true)]);
        gender.Total.ShouldBe(new Ratio(0.4, 8, 20));
        (gender.Withheld, gender.Undeclared).ShouldBe((0, 0));
    }

    [Theory]
    [InlineData(4, 0.8, false)]
    [InlineData(3, 0.6, true)]
    public void Of_ARateOfFourFifths_IsNotBelow(int selected, double ratio, bool isBelow)
    {
        var woman = Report(("man", 10, 5), ("woman", 10, selected)).Items[0].Groups[1];

        (woman.ImpactRatio, woman.BelowFourFifths).ShouldBe((ratio, isBelow));
    }

    [Fact]
    public void Of_GroupsOfWhichNobodyWasSelected_HasNoRatio() =>
        Report(("man", 5, 0), ("woman", 5, 0)).Items[0].Groups.ShouldAll(group => group.ImpactRatio == null && !group.BelowFourFifths);

    /// <summary>The only small group could be computed from the total, so the next smallest is withheld with it; the totals are of what is shown.</summary>
    [Fact]
    public void Of_OneSmallGroup_WithholdsTheNextSmallestToo()
    {
        var gender = Report(("diverse", 2, 1), ("man", 20, 10), ("woman", 12, 6)).Items[0];

        gender.Groups.Select(group => group.Group).ShouldBe(["man"]);
        gender.Total.ShouldBe(new Ratio(0.5, 10, 20));
        gender.Withheld.ShouldBe(2);
    }

    /// <summary>Those who did not say are a number like any other: withheld when few, and with a small group that they would tell.</summary>
    [Theory]
    [InlineData(12, 12, 0)]
    [InlineData(3, null, 1)]
    [InlineData(0, 0, 0)]
    public void Of_CandidatesWhoDidNotSay_AreCountedBesideUnlessFew(int silent, int? shown, int withheld)
    {
        var gender = Report(("man", 20, 10), ("woman", 9, 6), (null, silent, 0)).Items[0];

        (gender.Undeclared, gender.Withheld).ShouldBe((shown, withheld));
    }

    [Fact]
    public void Of_ADimensionOfWhichFewSaidAnything_LeavesItOut() => Report(("man", 4, 1), (null, 30, 3)).Items.ShouldBeEmpty();

    [Fact]
    public void Of_TheSameGroupInOtherLetters_IsOneGroup() =>
        Report(("Woman", 3, 1), ("woman", 3, 1)).Items[0].Groups.ShouldBe([new GroupImpact("Woman", new Ratio(0.3333, 2, 6), 1, false)]);

    /// <summary>A candidate of several rounds counts once, and is selected when any of them ended with hire.</summary>
    [Fact]
    public void Of_SeveralDecisionsOfACandidate_CountsThemOnce()
    {
        var outcomes = Enumerable.Range(0, 5).SelectMany(i => new[] { new SelectionOutcome($"c-{i}", false), new SelectionOutcome($"c-{i}", i == 0) });
        var declared = Enumerable.Range(0, 5).Select(i => Said($"c-{i}", "man"));

        AdverseImpactReport.Of(_year, outcomes, declared).Items[0].Total.ShouldBe(new Ratio(0.2, 1, 5));
    }

    /// <param name="groups">Name, candidates, and how many of these were selected; <c>null</c> for those who did not say.</param>
    private static AdverseImpactReport Report(params IReadOnlyList<(string? Group, int N, int Selected)> groups)
    {
        var candidates = groups.SelectMany((group, place) => Enumerable.Range(0, group.N).Select(i => (Id: $"c-{place}-{i}", group.Group, IsSelected: i < group.Selected))).ToList();
        return AdverseImpactReport.Of(
            _year,
            candidates.Select(candidate => new SelectionOutcome(candidate.Id, candidate.IsSelected)),
            candidates.Where(candidate => candidate.Group is not null).Select(candidate => Said(candidate.Id, candidate.Group!)));
    }

    private static SelectionData Said(string candidate, string gender) =>
        new() { CandidateId = candidate, OrganizationId = Scenario.Acme, Groups = new Dictionary<string, string> { ["gender"] = gender } };
}
