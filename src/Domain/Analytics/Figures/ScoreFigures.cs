using System.Globalization;
using Interviews.Domain.Analytics.Counting;
using Interviews.Domain.Feedback;

namespace Interviews.Domain.Analytics.Figures;

/// <summary>What was thought of candidates.</summary>
/// <param name="Score">0 to 100, by tens: <c>80</c> counts 80 to 89, and <c>90</c> 90 to 100.</param>
/// <param name="Performance">1 to 5, given at completion.</param>
/// <param name="Recommendation">Of scorecards.</param>
public sealed record ScoreFigures(Distribution Score, Distribution Performance, Distribution Recommendation)
{
    private const int Bands = 10;

    public static ScoreFigures Of(Tally tally) => new(Scores(tally), tally.Ratings(Counter.Performance), Recommendations(tally));

    internal static Distribution Recommendations(Tally tally)
    {
        var counts = Enum.GetValues<Recommendation>().ToDictionary(value => Counter.Spelled(value), value => tally.Get(Counter.Of(Counter.Recommendation, value)));
        return new Distribution(counts.Values.Sum(), null, counts);
    }

    private static Distribution Scores(Tally tally)
    {
        var counts = Enumerable.Range(0, Bands).Select(band => band * Bands)
            .ToDictionary(band => band.ToString(CultureInfo.InvariantCulture), band => tally.Get(Counter.Of(Counter.ScoreBand, band)));
        var n = counts.Values.Sum();
        return new Distribution(n, Figure.Quotient(tally.Get(Counter.ScoreSum), n), counts);
    }
}
