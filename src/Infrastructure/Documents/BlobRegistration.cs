using Interviews.Domain.Documents;
using Interviews.Infrastructure.Documents.Folder;
using Interviews.Infrastructure.Settings;
using Interviews.Infrastructure.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Interviews.Infrastructure.Documents;

/// <summary>Chooses where the contents of documents are kept: the storage account that the settings name, or else the folder <c>blobs</c> in the data folder.</summary>
public static class BlobRegistration
{
    /// <summary>Names a storage account of their own for documents.</summary>
    public const string DocumentsSetting = "Documents";

    /// <summary>Names the app's storage account, which is taken when <see cref="DocumentsSetting"/> names none.</summary>
    public const string StorageSetting = "AzureWebJobsStorage";

    /// <summary>The container in the account; created when it is missing.</summary>
    public const string Container = "documents";

    /// <exception cref="SettingsException">There is no place to keep blobs in; the message names the setting at fault.</exception>
    public static IServiceCollection AddBlobs(this IServiceCollection services, IConfiguration configuration)
    {
        if ((BlobAccount.Find(configuration, DocumentsSetting) ?? BlobAccount.Find(configuration, StorageSetting)) is { } account)
        {
            return services.AddSingleton<IBlobs>(_ => new AzureBlobs(account.GetBlobContainerClient(Container)));
        }

        var data = configuration.Optional(StoreRegistration.DataSetting)
            ?? throw new SettingsException(StorageSetting, $"is required: without a storage account, and without {StoreRegistration.DataSetting} for a data folder, documents have no place.");
        return services.AddSingleton<IBlobs>(_ => new FolderBlobs(Path.Combine(data, "blobs")));
    }
}
