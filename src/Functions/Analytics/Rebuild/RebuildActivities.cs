using Interviews.Domain.Analytics;
using Interviews.Domain.Storage;
using Interviews.Functions.Analytics.Projection;
using Interviews.Infrastructure.Storage;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Interviews.Functions.Analytics.Rebuild;

/// <summary>What a rebuild does to the stores. Each activity may run again from its beginning and then does nothing twice.</summary>
public sealed class RebuildActivities(
    [FromKeyedServices(StoreContainers.Analytics)] IStore projections,
    IStore interviews,
    StoreUpdates updates,
    AnalyticsProjector projector,
    GenerationStore generations,
    ILogger<RebuildActivities> logger)
{
    private const int PageSize = 200;
    private const int BatchSize = 100;

    [Function(nameof(RebuildPage))]
    public Task<RebuiltPage> RebuildPage([ActivityTrigger] RebuildState state, CancellationToken cancellationToken) => state.Source switch
    {
        RebuildSource.Events => RebuildAsync(state, new AllEvents(), cancellationToken),
        RebuildSource.Scorecards => RebuildAsync(state, new AllScorecards(), cancellationToken),
        RebuildSource.Candidates => RebuildAsync(state, new AllCandidates(), cancellationToken),
        _ => throw new InvalidOperationException($"Nothing is built of {state.Source}."),
    };

    [Function(nameof(SwitchGeneration))]
    public async Task SwitchGeneration([ActivityTrigger] RebuildState state, CancellationToken cancellationToken)
    {
        var switched = await updates.UpdateAsync<AnalyticsGenerations>(
            projections,
            state.OrganizationId,
            AnalyticsGenerations.RecordId,
            stored => (stored?.Value ?? AnalyticsGenerations.First(state.OrganizationId)).Switch(state.Generation),
            cancellationToken);
        switched.OrThrow();
    }

    /// <summary>Everything before the generation that is read, also what an earlier rebuild left or a slow writer added since.</summary>
    [Function(nameof(DeleteOldGenerations))]
    public async Task DeleteOldGenerations([ActivityTrigger] RebuildState state, CancellationToken cancellationToken)
    {
        var current = (await generations.ReadAsync(state.OrganizationId, cancellationToken)).Value.Current;
        await DeleteAsync(state.OrganizationId, new MetricsBefore(current), cancellationToken);
        await DeleteAsync(state.OrganizationId, new InterviewFactsBefore(current), cancellationToken);
        await DeleteAsync(state.OrganizationId, new OfferFactsBefore(current), cancellationToken);
    }

    private async Task<RebuiltPage> RebuildAsync<T>(RebuildState state, Query<T> query, CancellationToken cancellationToken)
        where T : class, IRecord
    {
        var page = await interviews.QueryAsync(state.OrganizationId, query, PageSize, state.Continuation, cancellationToken);
        var sources = page.Items.Select(IRecord (stored) => stored.Value).ToList();
        var uncountable = await projector.ProjectAsync(state.OrganizationId, state.Generation, sources, cancellationToken);
        foreach (var (documents, reason) in uncountable)
        {
            logger.LogError(reason, "{Documents} of organization {Organization} cannot be counted", string.Join(", ", documents.Select(each => each.Id)), state.OrganizationId);
        }

        return new RebuiltPage(page.Continuation, sources.Count, uncountable.Sum(each => each.Sources.Count));
    }

    private async Task DeleteAsync<T>(string organizationId, Query<T> query, CancellationToken cancellationToken)
        where T : class, IRecord
    {
        while (await projections.QueryAsync(organizationId, query, BatchSize, null, cancellationToken) is { Items: { Count: > 0 } items })
        {
            // Whatever was written meanwhile makes the batch fail, and is found again.
            await projections.CommitAsync(organizationId, [.. items.Select(stored => new Write.Delete(stored.Value.Id, stored.ETag))], cancellationToken);
        }
    }
}
