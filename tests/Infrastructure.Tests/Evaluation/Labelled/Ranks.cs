namespace Interviews.Infrastructure.Tests.Evaluation.Labelled;

/// <summary>Spearman's rank correlation: how far two rows of numbers agree about the order, from -1 to 1.</summary>
internal static class Ranks
{
    public static double Correlation(IReadOnlyList<double> one, IReadOnlyList<double> other)
    {
        var (first, second) = (Of(one), Of(other));
        var mean = (first.Length + 1) / 2.0;
        return first.Zip(second, (a, b) => (a - mean) * (b - mean)).Sum() / Math.Sqrt(first.Sum(rank => Math.Pow(rank - mean, 2)) * second.Sum(rank => Math.Pow(rank - mean, 2)));
    }

    /// <summary>Equal numbers share the mean of their ranks.</summary>
    private static double[] Of(IReadOnlyList<double> values)
    {
        var ranks = values
            .Order()
            .Select((value, index) => (value, Rank: index + 1.0))
            .GroupBy(entry => entry.value)
            .ToDictionary(group => group.Key, group => group.Average(entry => entry.Rank));
        return [.. values.Select(value => ranks[value])];
    }
}
