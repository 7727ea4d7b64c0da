using Interviews.Domain.Notifications;
using Interviews.Domain.Storage;
using Interviews.Infrastructure.Sqlite;
using Interviews.LocalHost.Seams;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Interviews.Infrastructure.Storage;

/// <content>A SQLite file for each container, opened when first asked for; the outbox is in that of the interviews, also when the interviews are not.</content>
public static partial class StoreRegistration
{
    static partial void AddEmbeddedStore(IServiceCollection services, IConfiguration configuration)
    {
        var folder = FolderOf(configuration);
        services.AddSingleton<IStore>(provider => Store(provider.GetRequiredService<ContainerDatabase>(), provider, StoreContainers.Interviews));
        services.AddSingleton<IStoreProbe, SqliteProbe>();
        AddContainer(services, folder, StoreContainers.Analytics);
        AddContainer(services, folder, StoreContainers.DeadLetters);
        services.AddSingleton<IChangeFeedSource, SqliteChangeFeed>();
    }

    static partial void AddEmbeddedOutbox(IServiceCollection services, IConfiguration configuration)
    {
        var folder = FolderOf(configuration);
        services.AddSingleton(_ => new ContainerDatabase(folder, StoreContainers.Interviews));
        services.AddSingleton<SqliteOutbox>();
        services.AddSingleton<IEmailSender>(provider => provider.GetRequiredService<SqliteOutbox>());
        services.AddSingleton<IOutboxReader>(provider => provider.GetRequiredService<SqliteOutbox>());
    }

    private static string FolderOf(IConfiguration configuration) => configuration[DataSetting] is { Length: > 0 } data ? data : DefaultData;

    private static void AddContainer(IServiceCollection services, string folder, string container)
    {
        services.AddKeyedSingleton(container, (_, _) => new ContainerDatabase(folder, container));
        services.AddKeyedSingleton<IStore>(container, (provider, _) => Store(provider.GetRequiredKeyedService<ContainerDatabase>(container), provider, container));
    }

    private static TracedStore Store(ContainerDatabase database, IServiceProvider provider, string container) =>
        new(new SqliteStore(database, provider.GetRequiredService<TimeProvider>()), "sqlite", container);
}
