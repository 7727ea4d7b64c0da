using Interviews.Domain.Documents;
using Interviews.Functions.Access;
using Interviews.Functions.Http;
using Interviews.Functions.Lifecycle;
using Interviews.Functions.Messaging;
using Interviews.Infrastructure.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace Interviews.Functions.Health;

/// <summary><c>GET /health</c> and <c>GET /health/interviews</c> (REQ-OPS-15): each dependency, or each without which no interview can be read or changed, asked now; and whether the change feed moves, without which nobody is told of a change.</summary>
public sealed class HealthEndpoints(IStoreProbe store, IBlobs blobs, FeedWatch feed, TimeProvider time, ILogger<HealthEndpoints> logger)
{
    [Function("Health")]
    [Public]
    public Task<IResult> HealthAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "health")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken) => AnswerAsync(client, [CheckAsync("documents", () => blobs.ListAsync("health", cancellationToken).AnyAsync(cancellationToken).AsTask())], cancellationToken);

    [Function("InterviewsHealth")]
    [Public]
    public Task<IResult> InterviewsAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "health/interviews")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken) => AnswerAsync(client, [], cancellationToken);

    private async Task<IResult> AnswerAsync(DurableTaskClient client, Task<Check>[] more, CancellationToken cancellationToken)
    {
        // Two point reads of small documents: 2 RU for each question, whether there is a stall or not.
        var moving = CheckAsync("changeFeed", () => feed.CheckAsync(cancellationToken));
        var stored = await CheckAsync("store", () => store.CheckAsync(cancellationToken));
        Check[] checks =
        [
            stored,
            await CheckAsync("orchestrations", () => client.GetInstanceAsync(LifecycleNames.InstanceId(Guid.Empty, 0), cancellationToken)),
            await moving,
            .. await Task.WhenAll(more),
        ];
        var healthy = Array.TrueForAll(checks, check => check.Status == "healthy");
        return new Answer(
            healthy ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable,
            new { status = healthy ? "healthy" : "unhealthy", checkedAt = time.GetUtcNow(), store = new { kind = store.Kind, status = stored.Status }, checks });
    }

    private async Task<Check> CheckAsync(string dependency, Func<Task> probe)
    {
        var begun = time.GetTimestamp();
        try
        {
            await probe();
            return new Check(dependency, "healthy", time.GetElapsedTime(begun).TotalMilliseconds);
        }
#pragma warning disable CA1031 // whatever is wrong with it, the dependency is unhealthy; the log says why, the answer does not
        catch (Exception e)
#pragma warning restore CA1031
        {
            logger.LogError(e, "{Dependency} is unhealthy", dependency);
            return new Check(dependency, "unhealthy", time.GetElapsedTime(begun).TotalMilliseconds);
        }
    }

    /// <param name="DurationMs">How long the answer took, in milliseconds.</param>
    private sealed record Check(string Name, string Status, double DurationMs);
}
