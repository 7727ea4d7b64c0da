using Interviews.Domain.Storage;
using Interviews.Infrastructure.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Interviews.Infrastructure.Sqlite;

/// <summary>A SQLite file for each container, opened when it is first used. The outbox is in the file of the interviews, even if the interviews are in Cosmos DB.</summary>
internal static class EmbeddedStore
{
    public static void Add(IServiceCollection services, string folder)
    {
        AddFile(services, folder);
        services.AddSingleton<IStore>(provider => Store(provider.GetRequiredService<ContainerDatabase>(), provider, StoreContainers.Interviews));
        services.AddSingleton<IStoreProbe, SqliteProbe>();
        AddContainer(services, folder, StoreContainers.Analytics);
        AddContainer(services, folder, StoreContainers.DeadLetters);
        services.AddSingleton<SqliteChangeFeed>();
    }

    /// <summary>The file of the interviews, which the store and the outbox share.</summary>
    public static void AddFile(IServiceCollection services, string folder) =>
        services.TryAddSingleton(_ => new ContainerDatabase(folder, StoreContainers.Interviews));

    private static void AddContainer(IServiceCollection services, string folder, string container)
    {
        services.AddKeyedSingleton(container, (_, _) => new ContainerDatabase(folder, container));
        services.AddKeyedSingleton<IStore>(container, (provider, _) => Store(provider.GetRequiredKeyedService<ContainerDatabase>(container), provider, container));
    }

    private static TracedStore Store(ContainerDatabase database, IServiceProvider provider, string container) =>
        new(new SqliteStore(database, provider.GetRequiredService<TimeProvider>()), "sqlite", container);
}
