using Interviews.Domain.Analytics;
using Interviews.Domain.Analytics.Reports;
using Interviews.Domain.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Interviews.Functions.Analytics.Reports;

/// <summary>Reads projections.</summary>
public sealed class MetricsReader([FromKeyedServices(StoreContainers.Analytics)] IStore projections, GenerationStore generations)
{
    /// <returns>A row for each period in which something was counted, in order.</returns>
    internal async Task<IReadOnlyList<MetricsRow>> ReadAsync(string organizationId, ReportScope scope, CancellationToken cancellationToken)
    {
        var generation = (await generations.ReadAsync(organizationId, cancellationToken)).Value.Current;
        var counted = new List<Metrics>();
        foreach (var range in scope.Metrics(generation))
        {
            counted.AddRange(await projections.AllAsync(organizationId, range, cancellationToken).ToListAsync(cancellationToken));
        }

        return MetricsRow.Of(counted, scope.Period);
    }
}
