using Interviews.Domain.Storage;
using Interviews.Infrastructure.Cosmos;
using Interviews.Infrastructure.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Interviews.Infrastructure.Storage;

/// <summary>Chooses where documents are kept and mail goes.</summary>
public static partial class StoreRegistration
{
    /// <summary>The setting that names the Cosmos DB account.</summary>
    public const string CosmosSetting = CosmosSettings.Connection;

    /// <summary>The setting that names the data folder of an embedded store; <see cref="DefaultData"/> when absent.</summary>
    public const string DataSetting = "DATA";

    public const string DefaultData = "./.data";

    /// <summary>
    /// The key of the <see cref="TimeProvider"/> by which to wait for a store that is somewhere else; the system's unless one is registered. Not the app's own clock, which may
    /// stand still.
    /// </summary>
    public const string WaitsKey = "store-waits";

#pragma warning disable S3251 // without an embedded store in the build there is nothing to add, and nothing is what the call does then

    /// <summary>Registers an <see cref="IStore"/> for each of <see cref="StoreContainers"/>, and what belongs to them. Needs a <see cref="TimeProvider"/> among the services.</summary>
    /// <exception cref="SettingsException">There is no store to register; the message names the setting at fault.</exception>
    public static IServiceCollection AddStore(this IServiceCollection services, IConfiguration configuration)
    {
        if (CosmosSettings.Read(configuration) is { } cosmos)
        {
            CosmosRegistration.Add(services, cosmos);
        }
        else
        {
            AddEmbeddedStore(services, configuration);
        }

        AddEmbeddedOutbox(services, configuration);
        return services.Any(service => service.ServiceType == typeof(IStore))
            ? services
            : throw new SettingsException(CosmosSetting, "is required: this host has no embedded store, so it needs a Cosmos DB account.");
    }

    /// <summary>Implemented where an embedded store is part of the build.</summary>
    static partial void AddEmbeddedStore(IServiceCollection services, IConfiguration configuration);

    /// <summary>Implemented where an embedded outbox is part of the build: mail goes there whichever store there is.</summary>
    static partial void AddEmbeddedOutbox(IServiceCollection services, IConfiguration configuration);

#pragma warning restore S3251
}
