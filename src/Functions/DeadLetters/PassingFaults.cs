using System.Net.Sockets;
using Azure;
using Interviews.Infrastructure.Storage;

namespace Interviews.Functions.DeadLetters;

/// <summary>Faults that say nothing of the item at hand: a store, a queue or the durable engine that cannot be reached. Trying again is what helps.</summary>
internal static class PassingFaults
{
    /// <summary>How the durable client says that its host cannot be reached; its type is not part of the API that the app is compiled against.</summary>
    private const string DurableClientFault = "Grpc.Core.RpcException";

    public static bool Include(Exception fault) =>
        fault is RequestFailedException { Status: 0 or 408 or 429 or >= 500 }
        || fault is StoreUnavailableException or TimeoutException or IOException or HttpRequestException or SocketException or OperationCanceledException
        || fault.GetType().FullName == DurableClientFault
        || (fault.InnerException is { } inner && Include(inner));
}
