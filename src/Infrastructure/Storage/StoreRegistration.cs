using Interviews.Domain.Storage;
using Interviews.Infrastructure.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Interviews.Infrastructure.Storage;

/// <summary>Chooses where documents are kept and mail goes.</summary>
public static partial class StoreRegistration
{
    /// <summary>The setting that names the Cosmos DB account.</summary>
    public const string CosmosSetting = "CosmosDb";

    /// <summary>The setting that names the data folder of an embedded store; <see cref="DefaultData"/> when absent.</summary>
    public const string DataSetting = "DATA";

    public const string DefaultData = "./.data";

#pragma warning disable S3251 // without an embedded store in the build there is nothing to add, and nothing is what the call does then

    /// <summary>Registers an <see cref="IStore"/> for each of <see cref="StoreContainers"/>, and what belongs to them. Needs a <see cref="TimeProvider"/> among the services.</summary>
    /// <exception cref="SettingsException">There is no store to register; the message names the setting at fault.</exception>
    public static IServiceCollection AddStore(this IServiceCollection services, IConfiguration configuration)
    {
        if (string.IsNullOrWhiteSpace(configuration[CosmosSetting]))
        {
            AddEmbedded(services, configuration);
        }

        if (services.All(service => service.ServiceType != typeof(IStore)))
        {
            throw new SettingsException(CosmosSetting, string.IsNullOrWhiteSpace(configuration[CosmosSetting])
                ? "is required: this host has no embedded store, so it needs a Cosmos DB account."
                : "names an account, but this build has no Cosmos DB store.");
        }

        return services;
    }

    /// <summary>Implemented where an embedded store is part of the build.</summary>
    static partial void AddEmbedded(IServiceCollection services, IConfiguration configuration);

#pragma warning restore S3251
}
