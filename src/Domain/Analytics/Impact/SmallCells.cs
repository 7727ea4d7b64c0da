namespace Interviews.Domain.Analytics.Impact;

/// <summary>Which cells of a table stay hidden, so that no number tells of a few people.</summary>
public static class SmallCells
{
    /// <summary>Fewer are not shown.</summary>
    public const int Least = 5;

    /// <summary>
    /// Small cells are withheld. Who knows how many there are in total could subtract what is shown, so the next smallest go with them until what is withheld is two
    /// cells or more, and together no small one.
    /// </summary>
    /// <param name="size">Of how many people a cell is; at least 1.</param>
    public static IReadOnlyList<T> Shown<T>(IEnumerable<T> cells, Func<T, int> size)
    {
        var bySize = cells.OrderBy(size).ToList();
        var withheld = bySize.Count(cell => size(cell) < Least);
        while (withheld > 0 && withheld < bySize.Count && (withheld == 1 || bySize.Take(withheld).Sum(size) < Least))
        {
            withheld++;
        }

        return bySize[withheld..];
    }
}
