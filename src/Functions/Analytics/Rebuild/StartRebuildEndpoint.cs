using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Domain.Analytics;
using Interviews.Domain.Storage;
using Interviews.Functions.Access;
using Interviews.Functions.Durable;
using Interviews.Functions.Http;
using Interviews.Infrastructure.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Interviews.Functions.Analytics.Rebuild;

/// <summary><c>POST /interviews/analytics/rebuild</c>: builds the organization's metrics again. While one rebuild runs, asking again answers with that one.</summary>
public sealed class StartRebuildEndpoint([FromKeyedServices(StoreContainers.Analytics)] IStore projections, StoreUpdates updates, GenerationStore generations, RebuildOperations operations, TimeProvider time)
{
    [Function("StartRebuild")]
    [Allow(Role.Admin)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "interviews/analytics/rebuild")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken)
    {
        var actor = request.Actor();
        var rebuild = await updates.RunAsync<RebuildOperation>("What is being rebuilt", () => RunningOrBegunAsync(actor, client, cancellationToken), cancellationToken);
        if (rebuild is not { IsRefused: false, Value: var running })
        {
            return new ProblemResult(rebuild.Refusal!);
        }

        await EnsureStartedAsync(client, running, cancellationToken);
        return new Answer(StatusCodes.Status202Accepted, await operations.ViewAsync(client, running, cancellationToken)) { OperationLocation = $"/api/operations/{running.OperationId}" };
    }

    private async Task<Result<RebuildOperation>?> RunningOrBegunAsync(Actor actor, DurableTaskClient client, CancellationToken cancellationToken)
    {
        var (current, etag) = await generations.ReadAsync(actor.OrganizationId, cancellationToken);
        var running = await operations.RunningAsync(client, current, cancellationToken) ?? await TryBeginAsync(actor, current, etag, cancellationToken);
        return running is null ? null : (Result<RebuildOperation>)running;
    }

    /// <returns><c>null</c> when somebody else was faster.</returns>
    private async Task<RebuildOperation?> TryBeginAsync(Actor actor, AnalyticsGenerations current, string? etag, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var next = current.Begin(Guid.CreateVersion7(now).ToString(), Instant.FromDateTimeOffset(now));
        var operation = new RebuildOperation
        {
            OperationId = next.Building!.OperationId,
            OrganizationId = actor.OrganizationId,
            Generation = next.Building.Generation,
            StartedBy = actor.Id,
            StartedAt = next.Building.StartedAt,
        };
        return await projections.CommitAsync(actor.OrganizationId, [Write.Put(next, etag), new Write.Create(operation)], cancellationToken) is CommitResult.Committed ? operation : null;
    }

    /// <summary>Also where an earlier request ended between its commit and this.</summary>
    private static Task EnsureStartedAsync(DurableTaskClient client, RebuildOperation operation, CancellationToken cancellationToken) => client.StartOnceAsync(
        nameof(RebuildAnalytics),
        RebuildOperations.InstanceId(operation.OperationId),
        new RebuildState(operation.OrganizationId, operation.Generation, RebuildSource.Events, null, new RebuildProgress(0, 0, 0, 0)),
        cancellationToken);
}
