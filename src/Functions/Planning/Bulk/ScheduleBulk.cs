using Interviews.Domain.Planning.Bulk;
using Interviews.Domain.Storage;
using Interviews.Functions.Durable;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Interviews.Functions.Planning.Bulk;

/// <summary>Schedules the chunks of a job one after the other; after a crash it goes on with the chunk at which it was, whose rows find what they made before.</summary>
public sealed class ScheduleBulk(IStore store, BulkScheduler scheduler)
{
    public static string InstanceId(Guid jobId) => $"bulk:{jobId}";

    [Function(nameof(ScheduleBulk))]
    public static async Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var job = context.GetInput<BulkMessage>()!;
        for (var number = 0; number < job.Chunks; number++)
        {
            await context.CallActivityAsync(nameof(ScheduleBulkChunk), job with { Chunk = number }, RetryPolicies.LongRunning);
        }
    }

    [Function(nameof(ScheduleBulkChunk))]
    public async Task ScheduleBulkChunk([ActivityTrigger] BulkMessage message, CancellationToken cancellationToken)
    {
        // A job that nobody can ask for any longer is not gone on with.
        if (await store.ReadAsync<BulkJob>(message.OrganizationId, BulkJob.RecordId(message.JobId), cancellationToken) is { } job)
        {
            await scheduler.RunAsync(job.Value, message.Chunk, cancellationToken);
        }
    }
}

/// <param name="Chunks">How many there are.</param>
/// <param name="Chunk">The one that is to be scheduled.</param>
public sealed record BulkMessage(string OrganizationId, Guid JobId, int Chunks, int Chunk);
