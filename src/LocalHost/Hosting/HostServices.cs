using Interviews.Durable;
using Interviews.Durable.Client;
using Interviews.LocalHost.Admin;
using Interviews.LocalHost.ChangeFeed;
using Interviews.LocalHost.ChangeFeed.Cosmos;
using Interviews.LocalHost.Durable;
using Interviews.LocalHost.Functions;
using Interviews.LocalHost.Http;
using Interviews.LocalHost.Protocol;
using Interviews.LocalHost.Queues;
using Interviews.LocalHost.Queues.Storage;
using Interviews.LocalHost.Time;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Interviews.LocalHost.Hosting;

internal static class HostServices
{
    private const string DurableSection = "extensions:durableTask:";

    /// <summary>Everything the host is made of.</summary>
    public static IServiceCollection AddLocalHost(this IServiceCollection services, HostSettings settings, LocalClock clock, string appDirectory, bool isDevelopment)
    {
        services.AddRouting();
        services.AddGrpc(options => (options.MaxReceiveMessageSize, options.MaxSendMessageSize) = (null, null));
        services.AddSingleton(settings);
        services.AddSingleton(clock.TimeProvider);
        services.AddSingleton(provider => new HostJson(provider.GetRequiredService<IConfiguration>(), appDirectory));
        services.AddSingleton<HostAddress>();
        services.AddSingleton<HostStore>();
        services.AddSingleton(clock.Virtual?.Work ?? new WorkInFlight());
        services.AddSingleton<WorkerLog>();
        services.AddSingleton(provider => FunctionTimeout.From(provider.GetRequiredService<HostJson>(), TimeProvider.System));
        services.AddSingleton<WorkerConnection>();
        services.AddSingleton<FunctionRpcService>();
        services.AddSingleton<FunctionCatalog>();
        services.AddSingleton<FunctionInvoker>();
        services.AddSingleton<OutputDispatcher>();
        services.AddSingleton<DurableClientBinding>();
        services.AddHttpForwarder();
        services.AddSingleton<WorkerProxy>();
        services.AddSingleton<RequestsUnderWay>();
        services.AddSingleton<HttpInvocation>();
        services.AddSingleton<FunctionRoutes>();
        services.AddSingleton<Triggers>();
        services.AddSingleton<WorkSources>();
        services.AddSingleton(provider => QueueSettings.From(provider.GetRequiredService<HostJson>(), isDevelopment));
        services.AddSingleton(QueueTransport);
        services.AddSingleton<ChangeFeedStore>();
        services.AddSingleton<CosmosAccounts>();
        services.AddSingleton<DevelopmentIssuer>();
        services.AddSingleton<Outbox>();
        services.AddDurable(settings);
        if (clock.Virtual is { } time)
        {
            services.AddSingleton(time);
            services.AddSingleton<IVirtualClock, VirtualClock>();
        }

        return services;
    }

    private static void AddDurable(this IServiceCollection services, HostSettings settings)
    {
        services.AddSingleton<IDurableFunctions, WorkerFunctions>();
        services.AddSingleton(provider => OpenEngine(Path.Combine(settings.Data, "durable.db"), provider));
        services.AddSingleton<DurableTaskHubService>();
        services.AddSingleton<IWorkSource, DurableWork>();
    }

    private static DurableEngine OpenEngine(string path, IServiceProvider services)
    {
        try
        {
            return new DurableEngine(
                path,
                services.GetRequiredService<TimeProvider>(),
                services.GetRequiredService<IDurableFunctions>(),
                services.GetRequiredService<ILoggerFactory>(),
                DurableOptions(services.GetRequiredService<HostJson>()));
        }
        catch (InvalidDataException e)
        {
            throw new HostStartupException(e.Message);
        }
    }

    private static DurableEngineOptions DurableOptions(HostJson host) => new()
    {
        DefaultVersion = host[DurableSection + "defaultVersion"] ?? string.Empty,
        ThrowStatusExceptionsOnRaiseEvent = !string.Equals(host[DurableSection + "throwStatusExceptionsOnRaiseEvent"], "false", StringComparison.OrdinalIgnoreCase),
    };

    /// <summary>The queues of the storage account that the settings name, otherwise the host's own.</summary>
    private static IQueueTransport QueueTransport(IServiceProvider services) => StorageAccount.Queues(services.GetRequiredService<IConfiguration>()) is { } account
        ? new AzureQueues(account, services.GetRequiredService<QueueSettings>(), services.GetRequiredService<ILogger<AzureQueues>>(), TimeProvider.System)
        : ActivatorUtilities.CreateInstance<SqliteQueues>(services);
}
