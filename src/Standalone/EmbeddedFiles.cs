using Interviews.Domain.Storage;
using Interviews.Infrastructure.Sqlite;
using Interviews.LocalHost.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Interviews.Standalone;

/// <summary>The file that the app keeps interviews and mail in: the app's own object where it runs in this process, otherwise a second connection to the file.</summary>
internal static class EmbeddedFiles
{
    public static ContainerDatabase Interviews(HostedApp app) =>
        app.Services?.GetRequiredService<ContainerDatabase>() ?? new ContainerDatabase(app.Data, StoreContainers.Interviews);
}
