using Interviews.Domain.Storage;
using Interviews.Infrastructure.Resilience;
using Interviews.Infrastructure.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Interviews.Infrastructure.Cosmos;

internal static class CosmosRegistration
{
    public static void Add(IServiceCollection services, CosmosSettings settings)
    {
        services.AddSingleton(provider => new CosmosAccount(settings, provider.GetService<CosmosTransport>()));
        services.AddSingleton<IStoreProbe, CosmosProbe>();
        services.AddSingleton<IStore>(provider => Store(provider, settings, StoreContainers.Interviews));
        foreach (var container in new[] { StoreContainers.Analytics, StoreContainers.DeadLetters })
        {
            services.AddKeyedSingleton<IStore>(container, (provider, _) => Store(provider, settings, container));
        }

        if (settings.Provision)
        {
            services.AddHostedService<CosmosProvisioner>();
        }
    }

    private static TracedStore Store(IServiceProvider provider, CosmosSettings settings, string container)
    {
        var store = new CosmosStore(
            provider.GetRequiredService<CosmosAccount>(),
            container,
            settings,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetExternalClock());
        return new TracedStore(store, "azure.cosmosdb", container);
    }
}
