using System.Text.Json;
using Interviews.LocalHost.Admin;
using Interviews.LocalHost.ChangeFeed;
using Interviews.LocalHost.ChangeFeed.Cosmos;
using Interviews.LocalHost.Durable.Worker;
using Interviews.LocalHost.Http;
using Interviews.LocalHost.Queues;
using Interviews.LocalHost.Queues.Storage;
using Interviews.LocalHost.Time;
using Interviews.LocalHost.Timers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Interviews.LocalHost.Worker;

internal static class LocalHostServices
{
    /// <summary>Everything the host is made of. A new kind of trigger, binding or source of work is one more line here.</summary>
    public static IServiceCollection AddLocalHost(this IServiceCollection services, HostSettings settings, LocalClock clock)
    {
        services.AddRouting();
        services.Configure<JsonSerializerOptions>(options => options.PropertyNameCaseInsensitive = true);
        services.AddSingleton(settings);
        services.AddSingleton(clock.TimeProvider);
        services.AddSingleton<HostJson>();
        services.AddSingleton<HostStore>();
        services.AddSingleton<FunctionDiscovery>();
        services.AddSingleton<OutputDispatcher>();
        services.AddSingleton<WorkSources>();
        services.AddSingleton(provider => QueueSettings.From(provider.GetRequiredService<HostJson>(), provider.GetRequiredService<IHostEnvironment>()));
        services.AddSingleton(QueueTransport);
        services.AddSingleton<ChangeFeedStore>();
        services.AddSingleton<CosmosAccounts>();
        services.AddSingleton<DevelopmentIssuer>();
        services.AddSingleton<TriggerKind, HttpTriggerKind>();
        services.AddSingleton<TriggerKind, QueueTriggerKind>();
        services.AddSingleton<TriggerKind, TimerTriggerKind>();
        services.AddSingleton<TriggerKind, ChangeFeedTriggerKind>();
        services.AddDurable(settings);
        if (clock.Virtual is { } time)
        {
            services.AddSingleton(time);
            services.AddSingleton<IVirtualClock, VirtualClock>();
        }

        return services;
    }

    /// <summary>The queues of the storage account that the settings name, otherwise the host's own.</summary>
    private static IQueueTransport QueueTransport(IServiceProvider services) => StorageAccount.Queues(services.GetRequiredService<IConfiguration>()) is { } account
        ? new AzureQueues(account, services.GetRequiredService<QueueSettings>(), services.GetRequiredService<ILogger<AzureQueues>>(), TimeProvider.System)
        : ActivatorUtilities.CreateInstance<SqliteQueues>(services);
}
