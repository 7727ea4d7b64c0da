using DurableTask.Core;
using Grpc.Net.Client;
using Interviews.Durable.Contract;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Testing.Sidecar.Grpc;
using Microsoft.DurableTask.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Interviews.Durable.Engines.Tests.InMemory;

/// <summary>
/// The vendor's engine for tests: the store in memory, a gRPC server, and a worker and a client that talk to it. Its own host takes a port at random and
/// leaves no choice of the store, so it is put together here.
/// </summary>
internal sealed class InMemoryHost : DurableHost
{
    private readonly FunctionTable _functions = new();
    private WebApplication? _server;
    private IHost? _worker;
    private GrpcChannel? _channel;

    public override DurableTaskClient Client => _worker!.Services.GetRequiredService<DurableTaskClient>();

    public override TimeSpan Tick => TimeSpan.FromMilliseconds(400);

    public override void Orchestrator<TInput, TOutput>(string name, Func<TaskOrchestrationContext, TInput, Task<TOutput>> orchestrator) =>
        _functions.Orchestrator(name, orchestrator);

    public override void Activity<TInput, TOutput>(string name, Func<TInput, Task<TOutput>> activity) => _functions.Activity(name, activity);

    public override async Task StartAsync()
    {
        _server = CreateServer();
        await _server.StartAsync();
        _channel = GrpcChannel.ForAddress(_server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        _worker = CreateWorker(_channel);
        await _worker.StartAsync();
    }

    public override Task SettleAsync() => PassAsync(1);

    public override Task PassAsync(int ticks) => RealClock.WaitAsync(Tick * ticks);

    public override async ValueTask DisposeAsync()
    {
        if (_worker is not null)
        {
            await _worker.StopAsync();
            _worker.Dispose();
        }

        _channel?.Dispose();
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }

    private static WebApplication CreateServer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ConfigureEndpointDefaults(endpoint => endpoint.Protocols = HttpProtocols.Http2));
        builder.Services.AddGrpc();
        var service = new RoomyInMemoryService();
        builder.Services.AddSingleton<IOrchestrationService>(service);
        builder.Services.AddSingleton<IOrchestrationServiceClient>(service);
        builder.Services.AddSingleton<TaskHubGrpcServer>();
        var server = builder.Build();
        server.MapGrpcService<TaskHubGrpcServer>();
        return server;
    }

    private IHost CreateWorker(GrpcChannel channel)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddDurableTaskWorker(worker =>
        {
            worker.UseGrpc(channel);
            worker.AddTasks(_functions.CopyTo);
        });
        builder.Services.AddDurableTaskClient(client =>
        {
            client.UseGrpc(channel);
            client.RegisterDirectly();
        });
        return builder.Build();
    }
}
