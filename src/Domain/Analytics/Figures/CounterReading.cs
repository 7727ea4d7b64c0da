using System.Globalization;
using Interviews.Domain.Analytics.Counting;

namespace Interviews.Domain.Analytics.Figures;

/// <summary>Figures from sums.</summary>
internal static class CounterReading
{
    private const double SecondsPerHour = 3600;
    private const int HighestRating = 5;

    public static long Get(this Tally tally, string counter) => tally.Counts.GetValueOrDefault(counter);

    public static Ratio Ratio(this Tally tally, string counter, long n) => Figures.Ratio.Of(tally.Get(counter), n);

    public static Average Hours(this Tally tally, string seconds, long n) => Average.Of(tally.Get(seconds) / SecondsPerHour, n);

    /// <summary>Of a family that is followed by a rating from 1 to 5.</summary>
    public static Distribution Ratings(this Tally tally, string family)
    {
        var counts = Enumerable.Range(1, HighestRating).Select(rating => (Rating: rating, Count: tally.Get(Counter.Of(family, rating)))).ToList();
        var n = counts.Sum(each => each.Count);
        return new Distribution(n, Figure.Quotient(counts.Sum(each => each.Rating * each.Count), n), counts.ToDictionary(each => each.Rating.ToString(CultureInfo.InvariantCulture), each => each.Count));
    }

    /// <summary>What follows the family's name up to the next point, of all members that there are.</summary>
    public static IEnumerable<string> Members(this Tally tally, string family) => tally.Counts.Keys
        .Where(counter => counter.StartsWith(family, StringComparison.Ordinal))
        .Select(counter => counter[family.Length..counter.LastIndexOf('.')])
        .Distinct(StringComparer.Ordinal);
}
