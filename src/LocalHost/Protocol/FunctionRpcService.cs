using Grpc.Core;

namespace Interviews.LocalHost.Protocol;

/// <summary>The service that a worker opens its stream to.</summary>
internal sealed class FunctionRpcService(WorkerConnection connection) : FunctionRpc.FunctionRpcBase
{
    public override Task EventStream(
        IAsyncStreamReader<StreamingMessage> requestStream, IServerStreamWriter<StreamingMessage> responseStream, ServerCallContext context) =>
        connection.ServeAsync(requestStream, responseStream, context.CancellationToken);
}
