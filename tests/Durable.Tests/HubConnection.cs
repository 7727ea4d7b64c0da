using System.Net;
using Grpc.Net.Client;
using Interviews.Durable.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Client.Grpc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Interviews.Durable.Tests;

/// <summary>The SDK's own client, connected to an engine as an application is: over gRPC.</summary>
internal sealed class HubConnection : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly GrpcChannel _channel;

    public HubConnection(DurableEngine engine)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        builder.Services.AddGrpc();
        builder.Services.AddSingleton(new DurableTaskHubService(engine));
        _server = builder.Build();
        _server.MapGrpcService<DurableTaskHubService>();
        _server.Start();
        _channel = GrpcChannel.ForAddress(_server.Urls.Single());
        Client = new GrpcDurableTaskClient("test", new GrpcDurableTaskClientOptions { Channel = _channel, EnableEntitySupport = true }, NullLogger.Instance);
    }

    public DurableTaskClient Client { get; }

    public async ValueTask DisposeAsync()
    {
        _channel.Dispose();
        await _server.DisposeAsync();
    }
}
