using System.Net.Sockets;
using Azure;
using Grpc.Core;
using Interviews.Infrastructure.Storage;

namespace Interviews.Functions.Messaging;

/// <summary>Faults that say nothing of the item at hand: a store, a queue or the durable engine that cannot be reached. Trying again is what helps.</summary>
internal static class TransientErrors
{
    public static bool Includes(Exception fault) =>
        fault is RequestFailedException { Status: 0 or 408 or 429 or >= 500 }
        || fault is StoreUnavailableException or TimeoutException or IOException or HttpRequestException or SocketException or OperationCanceledException
        || (fault is RpcException durable && !IsRefusal(durable.StatusCode))
        || (fault.InnerException is { } inner && Includes(inner));

    /// <summary>Whether the durable service understood what it was asked and says no: the same request gets the same answer.</summary>
    private static bool IsRefusal(StatusCode code) => code is StatusCode.InvalidArgument or StatusCode.NotFound or StatusCode.AlreadyExists or StatusCode.FailedPrecondition
        or StatusCode.OutOfRange or StatusCode.PermissionDenied or StatusCode.Unauthenticated or StatusCode.Unimplemented;
}
