using Interviews.Domain.Analytics.Figures;

namespace Interviews.Domain.Analytics.Impact;

/// <summary>How the groups of one dimension were selected.</summary>
/// <param name="Groups">Those that are shown, in order of their name.</param>
/// <param name="Withheld">How many groups are not shown.</param>
/// <param name="Total">Of the groups that are shown.</param>
/// <param name="Undeclared">How many candidates did not say; <c>null</c> where that is withheld.</param>
public sealed record DimensionImpact(string Dimension, IReadOnlyList<GroupImpact> Groups, int Withheld, Ratio Total, int? Undeclared)
{
    /// <param name="declared">Each candidate's outcome and what they said, if anything.</param>
    internal static DimensionImpact Of(string dimension, IReadOnlyList<(SelectionOutcome Outcome, string? Group)> declared)
    {
        var cells = declared
            .GroupBy(each => each.Group?.ToUpperInvariant(), StringComparer.Ordinal)
            .Select(same => new Cell(same.Select(each => each.Group).Min(StringComparer.Ordinal), same.Count(), same.Count(each => each.Outcome.IsSelected)))
            .OrderBy(cell => cell.Group, StringComparer.Ordinal)
            .ToList();
        var shown = SmallCells.Shown(cells, cell => cell.N);
        var groups = shown.Where(cell => cell.Group is not null).OrderBy(cell => cell.Group, StringComparer.Ordinal).ToList();
        var highest = groups.MaxBy(cell => (double)cell.Selected / cell.N);
        var undeclared = cells.Find(cell => cell.Group is null);
        return new(
            dimension,
            [.. groups.Select(cell => Of(cell, highest!))],
            cells.Count(cell => cell.Group is not null) - groups.Count,
            Ratio.Of(groups.Sum(cell => cell.Selected), groups.Sum(cell => cell.N)),
            undeclared is null ? 0 : shown.Contains(undeclared) ? undeclared.N : null);
    }

    // In whole numbers: exactly four fifths is not below, whatever the rounding.
    private static GroupImpact Of(Cell cell, Cell highest)
    {
        var (own, best) = ((long)cell.Selected * highest.N, (long)highest.Selected * cell.N);
        return new(cell.Group!, Ratio.Of(cell.Selected, cell.N), Figure.Quotient(own, best), 5 * own < 4 * best);
    }

    /// <param name="Group">The first of its spellings; <c>null</c> for those who did not say.</param>
    private sealed record Cell(string? Group, int N, int Selected);
}

/// <summary>How one group was selected.</summary>
/// <param name="Selection">The selection rate: selected of those who were decided on.</param>
/// <param name="ImpactRatio">The rate ÷ the highest rate of the groups that are shown; <c>null</c> where nobody of these was selected.</param>
/// <param name="BelowFourFifths">The ratio is less than 0.8.</param>
public sealed record GroupImpact(string Group, Ratio Selection, double? ImpactRatio, bool BelowFourFifths);
