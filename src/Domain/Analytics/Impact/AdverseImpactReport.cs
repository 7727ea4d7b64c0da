using Interviews.Domain.Analytics.Figures;
using Interviews.Domain.Analytics.Reports;
using Interviews.Domain.Directory;
using NodaTime;

namespace Interviews.Domain.Analytics.Impact;

/// <summary>Whether groups of candidates are selected alike, by the four-fifths rule (29 CFR 1607.4 D) (REQ-ANA-16). It proves nothing: it says where to look.</summary>
/// <param name="Items">In order of the dimension; those of which fewer than <see cref="SmallCells.Least"/> candidates said anything are left out.</param>
public sealed record AdverseImpactReport(LocalDate StartDate, LocalDate EndDate, IReadOnlyList<DimensionImpact> Items)
{
    private static readonly ImpactRow _empty = new(string.Empty, string.Empty, Ratio.Of(0, 0), null, false);

    public ReportTable Table() => new(_empty, [.. Items.SelectMany(
        item => item.Groups, (item, group) => new ImpactRow(item.Dimension, group.Group, group.Selection, group.ImpactRatio, group.BelowFourFifths))]);

    /// <param name="outcomes">Of each interview.</param>
    /// <param name="declared">Of any of their candidates.</param>
    public static AdverseImpactReport Of(ReportScope scope, IEnumerable<SelectionOutcome> outcomes, IEnumerable<SelectionData> declared)
    {
        var groups = declared.ToDictionary(data => data.CandidateId, data => data.Groups, StringComparer.Ordinal);
        var candidates = SelectionOutcome.ByCandidate(outcomes);
        var dimensions = candidates
            .SelectMany(candidate => groups.TryGetValue(candidate.CandidateId, out var theirs) ? theirs.Keys : [])
            .CountBy(dimension => dimension, StringComparer.Ordinal)
            .Where(dimension => dimension.Value >= SmallCells.Least)
            .Select(dimension => dimension.Key)
            .Order(StringComparer.Ordinal);
        return new(scope.From, scope.To, [.. dimensions.Select(dimension => DimensionImpact.Of(dimension, [.. candidates.Select(candidate => (candidate, GroupOf(candidate, dimension)))]))]);

        string? GroupOf(SelectionOutcome candidate, string dimension) => groups.GetValueOrDefault(candidate.CandidateId)?.GetValueOrDefault(dimension);
    }

    /// <summary>A line of the file.</summary>
    private sealed record ImpactRow(string Dimension, string Group, Ratio Selection, double? ImpactRatio, bool BelowFourFifths);
}
