using Interviews.Domain.Analytics.Counting;
using NodaTime;

namespace Interviews.Domain.Analytics.Reports;

/// <summary>What was counted in one day, week or month.</summary>
/// <param name="Start">Its first day.</param>
public sealed record MetricsRow(LocalDate Start, Tally Tally)
{
    /// <summary>In which nothing was counted.</summary>
    public static MetricsRow Nothing => new(default, new Tally());

    /// <returns>A row for each period in which something was counted, in order.</returns>
    public static IReadOnlyList<MetricsRow> Of(IEnumerable<Metrics> metrics, ReportPeriod period) =>
    [
        .. metrics.GroupBy(each => ReportPeriods.RowOf(each.Date, period)).OrderBy(row => row.Key)
            .Select(row => new MetricsRow(row.Key, Tally.Of(row.Select(each => each.Counters)))),
    ];
}
