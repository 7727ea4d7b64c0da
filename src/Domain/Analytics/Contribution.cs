using Interviews.Domain.Analytics.Counting;
using NodaTime;

namespace Interviews.Domain.Analytics;

/// <summary>What one interview, or one candidate's offers, add to the metrics of a subject on a day.</summary>
/// <param name="Subject">A <see cref="MetricsSubject.Key"/>.</param>
public sealed record Contribution(string Subject, LocalDate Day, Tally Tally)
{
    /// <summary>What has to be added to which documents to get from what was added before to what is to be added now; nothing where both are the same.</summary>
    public static IReadOnlyDictionary<MetricsKey, Tally> Difference(IReadOnlyList<Contribution> before, IReadOnlyList<Contribution> after)
    {
        var difference = new Dictionary<MetricsKey, Tally>();
        Add(difference, before, -1);
        Add(difference, after, 1);
        return difference.Where(each => !each.Value.IsEmpty).ToDictionary();
    }

    private static void Add(Dictionary<MetricsKey, Tally> sums, IReadOnlyList<Contribution> contributions, int sign)
    {
        foreach (var (subject, day, tally) in contributions)
        {
            AddTo(sums, new MetricsKey(subject, MetricsGrain.Day, day), tally, sign);
            AddTo(sums, new MetricsKey(subject, MetricsGrain.Month, new LocalDate(day.Year, day.Month, 1)), tally, sign);
        }
    }

    private static void AddTo(Dictionary<MetricsKey, Tally> sums, MetricsKey key, Tally tally, int sign)
    {
        if (!sums.TryGetValue(key, out var sum))
        {
            sum = new Tally();
            sums.Add(key, sum);
        }

        sum.Add(tally.Counts, sign);
    }
}
