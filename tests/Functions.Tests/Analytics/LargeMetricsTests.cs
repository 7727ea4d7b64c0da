using Interviews.Domain.Feedback;
using Interviews.Domain.Interviews;
using Interviews.Domain.Lifecycle;
using Interviews.Domain.Storage;
using Interviews.Functions.Analytics.Projection;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Analytics;

/// <summary>Metrics hold a counter for each attribute that people name, so they can outgrow what a store takes at once.</summary>
public sealed class LargeMetricsTests
{
    private const string Organization = "acme";
    private const int MostBytes = 15_000;

    /// <summary>The longest of some.</summary>
    private readonly OrganizationHistory _history = Enumerable.Range(1, 200).Select(seed => new OrganizationHistory(seed)).MaxBy(history => history.Published.Count)!;

    [Fact]
    public async Task Portion_TooLargeForOneBatch_IsCountedInSeveral()
    {
        var (expected, _) = await ProjectAsync(_history.Published, int.MaxValue);

        var (actual, uncountable) = await ProjectAsync(_history.Published, MostBytes);

        uncountable.ShouldBeEmpty();
        actual.Text().ShouldBe(expected.Text());
        actual.Text().Length.ShouldBeGreaterThan(MostBytes, "It would not have fitted into one.");
    }

    [Fact]
    public async Task Interview_WhoseMetricsFitIntoNoBatch_IsUncountableAndHoldsUpNobody()
    {
        var huge = Huge();
        IReadOnlyList<IRecord> others = [.. _history.Published.Where(document => InterviewOf(document) != huge.InterviewId)];
        var (expected, _) = await ProjectAsync(others, int.MaxValue);

        var (actual, uncountable) = await ProjectAsync([.. _history.Published, huge], MostBytes);

        uncountable.ShouldHaveSingleItem().Sources.ShouldContain(huge);
        actual.Text().ShouldBe(expected.Text());
    }

    /// <summary>A scorecard whose author names attributes as nobody should.</summary>
    private Scorecard Huge()
    {
        var card = _history.Published.OfType<Scorecard>().First(card => card.Status == ScorecardStatus.Submitted);
        return card with
        {
            Version = card.Version + 100,
            Ratings = Enumerable.Range(0, 1_000).ToDictionary(i => $"{new string('x', 100)} {i}", _ => 3),
        };
    }

    private static Guid? InterviewOf(IRecord document) => document switch
    {
        InterviewEvent e => e.InterviewId,
        Scorecard scorecard => scorecard.InterviewId,
        _ => null,
    };

    private async Task<(MemoryStore Projections, IReadOnlyList<Uncountable> Uncountable)> ProjectAsync(IReadOnlyList<IRecord> sources, int mostBytes)
    {
        var projections = new MemoryStore(mostBytes: mostBytes);
        var projector = new AnalyticsProjector(projections, await _history.StoreAsync(), new LifecycleSettings());
        return (projections, await projector.ProjectAsync(Organization, 1, sources, CancellationToken.None));
    }
}
