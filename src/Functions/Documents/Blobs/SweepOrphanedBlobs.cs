using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Interviews.Functions.Documents.Blobs;

/// <summary>Each night: removes the blobs that a crash left without a record.</summary>
public sealed class SweepOrphanedBlobs(PendingBlobs pending, ILogger<SweepOrphanedBlobs> logger)
{
    [Function(nameof(SweepOrphanedBlobs))]
    public async Task RunAsync([TimerTrigger("0 30 2 * * *")] TimerInfo timer, CancellationToken cancellationToken)
    {
        await foreach (var name in pending.ListAsync(cancellationToken))
        {
            try
            {
                await pending.SettleAsync(name, cancellationToken);
            }
#pragma warning disable CA1031 // one that cannot be settled must not keep the others; it is tried again the next night
            catch (Exception e) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                logger.LogError(e, "Pending blob {Name} could not be settled", name);
            }
        }
    }
}
