using System.Text.Json;
using Interviews.LocalHost.Hosting;
using Interviews.LocalHost.Protocol;

namespace Interviews.LocalHost.Functions;

/// <summary>What a <c>[DurableClient]</c> parameter is made from in the worker: where this host's durable service answers.</summary>
internal sealed class DurableClientBinding(HostAddress address, HostJson host)
{
    private TypedData? _value;

    public TypedData Value => _value ??= TypedValues.Text(JsonSerializer.Serialize(new
    {
        rpcBaseUrl = address.Rpc.ToString(),
        // With a task hub the client also takes the size from here; without one it would take its library's 4 MiB.
        taskHubName = host["extensions:durableTask:hubName"] ?? "TestHubName",
        connectionName = "Storage",
        maxGrpcMessageSizeInBytes = int.MaxValue,
        requiredQueryStringParameters = string.Empty,
        httpBaseUrl = string.Empty,
    }));
}
