using Interviews.Domain.Documents;
using Interviews.Infrastructure.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Interviews.Infrastructure.Documents;

/// <summary>Chooses where the contents of documents are kept: the storage account that the settings name, or else a folder where the build has one.</summary>
public static partial class BlobRegistration
{
    /// <summary>Names a storage account of their own for documents.</summary>
    public const string DocumentsSetting = "Documents";

    /// <summary>Names the app's storage account, which is taken when <see cref="DocumentsSetting"/> names none.</summary>
    public const string StorageSetting = "AzureWebJobsStorage";

    /// <summary>The container in the account; created when it is missing.</summary>
    public const string Container = "documents";

#pragma warning disable S3251 // without a folder in the build there is nothing to add, and nothing is what the call does then

    /// <exception cref="SettingsException">There is no place to keep blobs in; the message names the setting at fault.</exception>
    public static IServiceCollection AddBlobs(this IServiceCollection services, IConfiguration configuration)
    {
        if ((BlobAccount.Find(configuration, DocumentsSetting) ?? BlobAccount.Find(configuration, StorageSetting)) is { } account)
        {
            services.AddSingleton<IBlobs>(_ => new AzureBlobs(account.GetBlobContainerClient(Container)));
        }
        else
        {
            AddFolder(services, configuration);
        }

        return services.Any(service => service.ServiceType == typeof(IBlobs))
            ? services
            : throw new SettingsException(StorageSetting, "is required: this host keeps documents in a storage account.");
    }

    /// <summary>Implemented where a folder is part of the build.</summary>
    static partial void AddFolder(IServiceCollection services, IConfiguration configuration);

#pragma warning restore S3251
}
