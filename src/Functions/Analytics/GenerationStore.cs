using Interviews.Domain.Analytics;
using Interviews.Domain.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Interviews.Functions.Analytics;

/// <summary>Reads which generations of projections an organization has.</summary>
public sealed class GenerationStore([FromKeyedServices(StoreContainers.Analytics)] IStore projections)
{
    /// <returns>The first generation, and no ETag, for an organization that was never rebuilt.</returns>
    internal async Task<(AnalyticsGenerations Value, string? ETag)> ReadAsync(string organizationId, CancellationToken cancellationToken)
    {
        var stored = await projections.ReadAsync<AnalyticsGenerations>(organizationId, AnalyticsGenerations.RecordId, cancellationToken);
        return stored is null ? (AnalyticsGenerations.First(organizationId), null) : (stored.Value, stored.ETag);
    }
}
