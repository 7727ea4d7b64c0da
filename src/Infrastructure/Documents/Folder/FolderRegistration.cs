using Interviews.Domain.Documents;
using Interviews.Infrastructure.Documents.Folder;
using Interviews.Infrastructure.Settings;
using Interviews.Infrastructure.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Interviews.Infrastructure.Documents;

/// <content>The folder <c>blobs</c> in the data folder.</content>
public static partial class BlobRegistration
{
    static partial void AddFolder(IServiceCollection services, IConfiguration configuration)
    {
        var data = configuration.Optional(StoreRegistration.DataSetting) ?? StoreRegistration.DefaultData;
        services.AddSingleton<IBlobs>(_ => new FolderBlobs(Path.Combine(data, "blobs")));
    }
}
