using System.Net.Sockets;
using Interviews.Functions.Http;
using Interviews.LocalHost.Http;
using Interviews.LocalHost.Worker;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;

namespace Interviews.Functions.Tests.Hosting;

/// <summary>
/// A host that ends invocations, as the vendor's does after <c>functionTimeout</c>: each request is one invocation through the app's outermost middleware. Like the vendor's
/// worker it sends the result after the middleware has returned, and what fails then ends the response as it is.
/// </summary>
internal sealed class EndingHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly CancellationTokenSource _invocation = new();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private EndingHost(WebApplication app) => _app = app;

    /// <summary>When the worker has nothing more to do for the request.</summary>
    public Task Ended => _ended.Task;

    public static async Task<EndingHost> StartAsync(InterviewsHost interviews, FunctionExecutionDelegate function)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var host = new EndingHost(builder.Build());
        host._app.Run(http => host.InvokeAsync(http, interviews.Services, function));
        await host._app.StartAsync();
        return host;
    }

    public void EndInvocation() => _invocation.Cancel();

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
        BaseAddress = new Uri(_app.Urls.Single()),
    };

    public async ValueTask DisposeAsync()
    {
        await _invocation.CancelAsync();
        await _app.DisposeAsync();
        _invocation.Dispose();
    }

    private async Task InvokeAsync(HttpContext http, IServiceProvider services, FunctionExecutionDelegate function)
    {
        var descriptor = services.GetRequiredService<FunctionCatalog>().Of<HttpTriggerKind>().First();
        await using var context = new LocalFunctionContext(descriptor, http.Request, services, _invocation.Token) { HttpContext = http };
        http.RequestServices = services;
        try
        {
            await services.GetRequiredService<ErrorMiddleware>().Invoke(context, function);
            if (context.GetInvocationResult().Value is IResult result)
            {
                await result.ExecuteAsync(http);
            }
        }
#pragma warning disable CA1031 // whatever it is, the worker reports it to the host and lets the response end
        catch (Exception)
#pragma warning restore CA1031
        {
            // The response stays as it is.
        }
        finally
        {
            _ended.SetResult();
        }
    }
}
