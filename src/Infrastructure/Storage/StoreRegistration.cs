using Interviews.Infrastructure.Cosmos;
using Interviews.Infrastructure.Resilience;
using Interviews.Infrastructure.Settings;
using Interviews.Infrastructure.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Interviews.Infrastructure.Storage;

/// <summary>Chooses the store of documents.</summary>
public static class StoreRegistration
{
    /// <summary>The setting that names the Cosmos DB account.</summary>
    public const string CosmosSetting = CosmosSettings.Connection;

    /// <summary>The setting that names the data folder of the embedded store, the outbox, and the blobs.</summary>
    public const string DataSetting = "DATA";

    /// <summary>Registers an <see cref="Domain.Storage.IStore"/> for each of its containers, and what belongs to them. Needs a <see cref="TimeProvider"/> among the services.</summary>
    /// <exception cref="SettingsException">There is no store to register; the message names the setting at fault.</exception>
    public static IServiceCollection AddStore(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(provider => new StoreUpdates(provider.GetExternalClock()));
        if (CosmosSettings.Read(configuration) is { } cosmos)
        {
            CosmosRegistration.Add(services, cosmos);
        }
        else
        {
            EmbeddedStore.Add(services, configuration.Optional(DataSetting) ?? throw new SettingsException(CosmosSetting, $"is required: without a Cosmos DB account, and without {DataSetting} for a data folder, there is no store."));
        }

        return services;
    }
}
