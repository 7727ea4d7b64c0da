using System.Text.Json;
using Interviews.Domain.Directory;
using Interviews.Domain.Feedback;
using Interviews.Domain.Interviews;
using Interviews.Domain.Storage;
using Interviews.Functions.Analytics.Projection;
using Interviews.Infrastructure.Storage;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Interviews.Functions.Analytics;

/// <summary>Counts what the change feed tells. A passing fault fails the batch, which comes again; a document that cannot be counted is left aside.</summary>
public sealed class ProjectAnalytics(AnalyticsProjector projector, GenerationStore generations, ILogger<ProjectAnalytics> logger)
{
    [Function(nameof(ProjectAnalytics))]
    public async Task RunAsync(
        [CosmosDBTrigger("interviews", "interviews", Connection = "CosmosDb", LeaseContainerName = "leases", LeaseContainerPrefix = "analytics", StartFromBeginning = true)]
        IReadOnlyList<JsonElement> changes,
        CancellationToken cancellation)
    {
        foreach (var organization in changes.Select(Read).OfType<IDocument>().GroupBy(source => source.OrganizationId))
        {
            var sources = organization.ToList();
            foreach (var generation in (await generations.ReadAsync(organization.Key, cancellation)).Value.Live)
            {
                foreach (var (documents, reason) in await projector.ProjectAsync(organization.Key, generation, sources, cancellation))
                {
                    logger.LogError(reason, "{Documents} of organisation {Organization} cannot be counted", string.Join(", ", documents.Select(each => each.Id)), organization.Key);
                }
            }
        }
    }

    private IDocument? Read(JsonElement change)
    {
        try
        {
            return (IDocument?)DocumentJson.ReadAs<InterviewEvent>(change) ?? (IDocument?)DocumentJson.ReadAs<Scorecard>(change) ?? DocumentJson.ReadAs<Candidate>(change);
        }
        catch (JsonException e)
        {
            logger.LogError(e, "A document cannot be read and is not counted");
            return null;
        }
    }
}
