using Interviews.Domain.Notifications;
using Interviews.Domain.Storage;
using Interviews.Infrastructure.Sqlite;
using Interviews.LocalHost.Seams;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Interviews.Infrastructure.Storage;

/// <content>A SQLite file for each container, opened when first asked for; that of the interviews also holds the outbox.</content>
public static partial class StoreRegistration
{
    static partial void AddEmbedded(IServiceCollection services, IConfiguration configuration)
    {
        var folder = configuration[DataSetting] is { Length: > 0 } data ? data : DefaultData;
        services.AddSingleton(_ => new ContainerDatabase(folder, StoreContainers.Interviews));
        services.AddSingleton<IStore, SqliteStore>();
        AddContainer(services, folder, StoreContainers.Analytics);
        AddContainer(services, folder, StoreContainers.DeadLetters);
        services.AddSingleton<IChangeFeedSource, SqliteChangeFeed>();
        services.AddSingleton<SqliteOutbox>();
        services.AddSingleton<IEmailSender>(provider => provider.GetRequiredService<SqliteOutbox>());
        services.AddSingleton<IOutboxReader>(provider => provider.GetRequiredService<SqliteOutbox>());
    }

    private static void AddContainer(IServiceCollection services, string folder, string container)
    {
        services.AddKeyedSingleton(container, (_, _) => new ContainerDatabase(folder, container));
        services.AddKeyedSingleton<IStore>(
            container, (provider, _) => new SqliteStore(provider.GetRequiredKeyedService<ContainerDatabase>(container), provider.GetRequiredService<TimeProvider>()));
    }
}
