using DurableTask.Core.Settings;
using Grpc.Core.Interceptors;
using Grpc.Net.Client;
using Interviews.Durable.Contract;
using Microsoft.Azure.WebJobs;
using Microsoft.Azure.WebJobs.Extensions.DurableTask;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Client.Grpc;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Interviews.Durable.Engines.Tests.AzureStorage;

/// <summary>
/// What runs in production, less the process boundary: the Functions extension with its Azure Storage provider over Azurite, its gRPC endpoint for the client,
/// and functions that run orchestrators as the isolated worker does.
/// </summary>
internal sealed class AzureStorageHost : DurableHost
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);

    private readonly FunctionTable _functions = new();
    private readonly EndpointLog _log = new();
    private readonly CancellationTokenSource _patience = new();
    private bool _hasRoom;
    private IHost? _host;
    private GrpcChannel? _channel;
    private DurableTaskClient? _client;

    public override DurableTaskClient Client => _client!;

    public override TimeSpan Tick => TimeSpan.FromSeconds(1);

    /// <summary>Longer than a message stays invisible after the lease of its queue was lost.</summary>
    public override int Patience => 90;

    public override bool RaiseEventChecksStatus => true;

    public override bool ControlChecksStatus => true;

    public override bool ReplacesRunningInstances => false;

    public override bool KeepsFailureDetails => false;

    public override bool SupportsEntities => true;

    public override void Orchestrator<TInput, TOutput>(string name, Func<TaskOrchestrationContext, TInput, Task<TOutput>> orchestrator) =>
        _functions.Orchestrator(name, orchestrator);

    public override void Activity<TInput, TOutput>(string name, Func<TInput, Task<TOutput>> activity) => _functions.Activity(name, activity);

    public override async Task StartAsync()
    {
        await Storage.Room.WaitAsync();
        _hasRoom = true;
        _patience.CancelAfter(Longest);
        _host = CreateHost(await Storage.Azurite.NewAccountAsync());
        await _host.StartAsync();
        _channel = GrpcChannel.ForAddress(await _log.Endpoint);
        _client = new GrpcDurableTaskClient(
            "contract",
            new GrpcDurableTaskClientOptions { CallInvoker = _channel.Intercept(new Impatience(_patience.Token)), EnableEntitySupport = true },
            NullLogger<GrpcDurableTaskClient>.Instance);
    }

    public override Task SettleAsync() => PassAsync(1);

    public override Task PassAsync(int ticks) => RealClock.WaitAsync(Tick * ticks);

    public override async ValueTask DisposeAsync()
    {
        await _patience.CancelAsync();
        _channel?.Dispose();
        if (_host is not null)
        {
            await _host.StopAsync();
            _host.Dispose();
        }

        if (_hasRoom)
        {
            Storage.Room.Release();
        }

        _patience.Dispose();
    }

    private IHost CreateHost(string account) => new HostBuilder()
        .ConfigureAppConfiguration(configuration => configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["AzureWebJobsStorage"] = account,
            ["FUNCTIONS_WORKER_RUNTIME"] = "dotnet-isolated",
        }))
        .ConfigureWebJobs(jobs => jobs.AddDurableTask(Configure))
        .ConfigureLogging(logging => logging.AddProvider(_log))
        .ConfigureServices(services => services.AddSingleton<ITypeLocator>(new EmittedFunctions(_functions)))
        .Build();

    /// <summary>
    /// One partition, quick polling, and no version that is too new for this host; patience with a busy machine, where a lease that is lost would keep
    /// messages invisible for five minutes. All else is as it is by default.
    /// </summary>
    private static void Configure(DurableTaskOptions options)
    {
        options.HubName = "contract";
        options.UseAppLease = false;
        options.VersionMatchStrategy = VersioningSettings.VersionMatchStrategy.None;
        options.StorageProvider["partitionCount"] = 1;
        options.StorageProvider["partitionTableOperationTimeout"] = "00:00:08";
        options.StorageProvider["controlQueueVisibilityTimeout"] = "00:01:00";
        options.StorageProvider["maxQueuePollingInterval"] = "00:00:00.100";
    }
}
