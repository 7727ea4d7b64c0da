using Interviews.Domain.Notifications;
using Interviews.Domain.Storage;
using Interviews.Infrastructure.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Interviews.Infrastructure.Sqlite;

/// <summary>A SQLite file for each container, opened when first asked for; the outbox is in that of the interviews, also when the interviews are not.</summary>
internal static class EmbeddedStore
{
    public static void Add(IServiceCollection services, string folder)
    {
        services.AddSingleton<IStore>(provider => Store(provider.GetRequiredService<ContainerDatabase>(), provider, StoreContainers.Interviews));
        services.AddSingleton<IStoreProbe, SqliteProbe>();
        AddContainer(services, folder, StoreContainers.Analytics);
        AddContainer(services, folder, StoreContainers.DeadLetters);
        services.AddSingleton<SqliteChangeFeed>();
    }

    public static IServiceCollection AddOutbox(IServiceCollection services, string folder)
    {
        services.AddSingleton(_ => new ContainerDatabase(folder, StoreContainers.Interviews));
        services.AddSingleton<SqliteOutbox>();
        return services.AddSingleton<IEmailSender>(provider => provider.GetRequiredService<SqliteOutbox>());
    }

    private static void AddContainer(IServiceCollection services, string folder, string container)
    {
        services.AddKeyedSingleton(container, (_, _) => new ContainerDatabase(folder, container));
        services.AddKeyedSingleton<IStore>(container, (provider, _) => Store(provider.GetRequiredKeyedService<ContainerDatabase>(container), provider, container));
    }

    private static TracedStore Store(ContainerDatabase database, IServiceProvider provider, string container) =>
        new(new SqliteStore(database, provider.GetRequiredService<TimeProvider>()), "sqlite", container);
}
