using Grpc.Core;
using Microsoft.DurableTask.Client;

namespace Interviews.Functions.Durable;

/// <summary>Tells an orchestration what has happened.</summary>
internal static class DurableSignals
{
    /// <summary>
    /// Raises an event to an instance that may have ended, or may never have been: then nobody waits for it, which is no fault. The Azure Storage backend
    /// answers NotFound or FailedPrecondition in that case, and before version 3.1 of the extension Unknown, as for a fault of its own.
    /// </summary>
    /// <exception cref="RpcException">The host cannot be reached, or cannot do it now.</exception>
    public static async Task SignalAsync(this DurableTaskClient client, string instanceId, string signal, string payload, CancellationToken cancellationToken)
    {
        try
        {
            await client.RaiseEventAsync(instanceId, signal, payload, cancellationToken);
        }
        catch (RpcException e) when (e.StatusCode is StatusCode.NotFound or StatusCode.FailedPrecondition)
        {
            // Nobody waits.
        }
        catch (RpcException e) when (e.StatusCode is StatusCode.Unknown)
        {
            if (await client.GetInstanceAsync(instanceId, cancellationToken) is { IsCompleted: false })
            {
                throw;
            }
        }
    }
}
