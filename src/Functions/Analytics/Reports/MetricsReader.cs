using Interviews.Domain.Analytics;
using Interviews.Domain.Analytics.Counting;
using Interviews.Domain.Analytics.Reports;
using Interviews.Domain.Storage;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Interviews.Functions.Analytics.Reports;

/// <summary>Reads projections. What it costs depends on the days that are asked for, never on how many interviews there are.</summary>
public sealed class MetricsReader([FromKeyedServices(StoreContainers.Analytics)] IStore projections, GenerationStore generations)
{
    /// <returns>A row for each period in which something was counted, in order.</returns>
    internal async Task<IReadOnlyList<MetricsRow>> ReadAsync(string organizationId, ReportQuery query, CancellationToken cancellationToken)
    {
        var generation = (await generations.ReadAsync(organizationId, cancellationToken)).Value.Current;
        var rows = new SortedDictionary<LocalDate, Tally>();
        foreach (var (grain, from, to) in ReportPeriods.Ranges(query.From, query.To, query.Period))
        {
            await foreach (var metrics in projections.AllAsync(organizationId, new MetricsBetween(generation, query.Subject.Metrics, grain, from, to), cancellationToken))
            {
                var row = ReportPeriods.RowOf(metrics.Date, query.Period);
                if (!rows.TryGetValue(row, out var tally))
                {
                    tally = new Tally();
                    rows.Add(row, tally);
                }

                tally.Add(metrics.Counters, 1);
            }
        }

        return [.. rows.Select(row => new MetricsRow(row.Key, row.Value))];
    }
}

/// <param name="Start">The first day of the day, week or month.</param>
internal sealed record MetricsRow(LocalDate Start, Tally Tally)
{
    public static Tally Sum(IEnumerable<MetricsRow> rows) => Tally.Of(rows.Select(row => row.Tally.Counts));
}
