using Grpc.Core;
using Grpc.Core.Interceptors;

namespace Interviews.Durable.Engines.Tests.AzureStorage;

/// <summary>Ends each call when a test has taken too long, or is over: the server would wait for an instance for as long as somebody asks.</summary>
internal sealed class Impatience(CancellationToken cancellationToken) : Interceptor
{
    public override AsyncUnaryCall<TResponse> AsyncUnaryCall<TRequest, TResponse>(
        TRequest request, ClientInterceptorContext<TRequest, TResponse> context, AsyncUnaryCallContinuation<TRequest, TResponse> continuation)
    {
        // The source lives as long as the call, which nobody tells the end of; it hangs on a token that is cancelled with the test.
        var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, context.Options.CancellationToken);
        var options = context.Options.WithCancellationToken(both.Token);
        return continuation(request, new ClientInterceptorContext<TRequest, TResponse>(context.Method, context.Host, options));
    }
}
