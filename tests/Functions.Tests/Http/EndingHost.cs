using System.Net.Sockets;
using Interviews.Functions.Tests.Harness;
using Interviews.LocalHost.Functions;
using Interviews.LocalHost.Hosting;
using Interviews.LocalHost.Http;
using Interviews.LocalHost.Time;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Invocation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Xunit;

namespace Interviews.Functions.Tests.Http;

/// <summary>The whole system, where a test says what the function behind <see cref="Path"/> does, and when its <c>functionTimeout</c> is over.</summary>
public sealed class EndingHost : IAsyncLifetime
{
    /// <summary>Of a function that anybody may call.</summary>
    public const string Path = "api/health";

    private readonly VirtualTimeProvider _real = new(InterviewsHost.Beginning);
    private readonly Executor _function = new();
    private InterviewsHost _host = null!;

    /// <summary>Completes when host and app have nothing more to do for any request.</summary>
    public Task Idle => _host.HostServices.GetRequiredService<RequestsUnderWay>().WhenNone;

    /// <summary>From now on the function does this.</summary>
    public void Run(Func<FunctionContext, Task> function) => _function.Next = function;

    /// <summary>Lets the time go by that an invocation has, and none of the grace after it.</summary>
    public void EndInvocation() => _real.MoveTo(_real.GetUtcNow() + _host.HostServices.GetRequiredService<FunctionTimeout>().Limit!.Value);

    /// <summary>A client whose connection holds little that it has not read yet.</summary>
    public HttpClient CreateClient() => new(new SocketsHttpHandler
    {
        ConnectCallback = async (context, cancellation) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 16 * 1024 };
            await socket.ConnectAsync(context.DnsEndPoint, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        },
    })
    {
        BaseAddress = _host.Address,
    };

    public async ValueTask InitializeAsync() => _host = await InterviewsHost.StartAsync(
        configure: services => services.Replace(ServiceDescriptor.Singleton<IFunctionExecutor>(_function)),
        configureHost: services => services.AddSingleton(provider => FunctionTimeout.From(provider.GetRequiredService<HostJson>(), _real)));

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    /// <summary>Stands where the worker calls the function, behind all middleware of the app.</summary>
    private sealed class Executor : IFunctionExecutor
    {
        public Func<FunctionContext, Task> Next { get; set; } = _ => Task.CompletedTask;

        public async ValueTask ExecuteAsync(FunctionContext context) => await Next(context);
    }
}
