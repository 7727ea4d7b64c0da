using Interviews.Cosmos.Stub;
using Interviews.Domain.Notifications;
using Interviews.Domain.Storage;
using Interviews.Infrastructure.Cosmos;
using Interviews.Infrastructure.Notifications;
using Interviews.Infrastructure.Notifications.Outbox;
using Interviews.Infrastructure.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Shouldly;
using Xunit;

namespace Interviews.Infrastructure.Tests.Cosmos;

public sealed class CosmosRegistrationTests
{
    [Fact]
    public async Task AddStore_WithAnAccount_HasAStoreForEachContainerAndProvisionsThem()
    {
        using var folder = new TemporaryFolder();
        var stub = new CosmosStub(TimeProvider.System);
        await using var services = Services(folder, stub, ("Cosmos:Provision", "true"), ("Cosmos:Mode", "gateway"));

        foreach (var service in services.GetServices<IHostedService>().OfType<IHostedLifecycleService>())
        {
            await service.StartingAsync(default);
        }

        IStore[] stores =
        [
            services.GetRequiredService<IStore>(),
            services.GetRequiredKeyedService<IStore>(StoreContainers.Analytics),
            services.GetRequiredKeyedService<IStore>(StoreContainers.DeadLetters),
        ];
        foreach (var store in stores)
        {
            await store.CommitAsync("acme", [new Write.Create(new LedgerEntry("acme", "k", default))], default);
        }

        foreach (var container in new[] { StoreContainers.Interviews, StoreContainers.Analytics, StoreContainers.DeadLetters })
        {
            stub.CountItems("interviews", container).ShouldBe(1);
        }
    }

    [Fact]
    public async Task Probe_ContainersMissing_Fails()
    {
        using var folder = new TemporaryFolder();
        await using var services = Services(folder, new CosmosStub(TimeProvider.System), ("Cosmos:Mode", "gateway"));
        var probe = services.GetRequiredService<IStoreProbe>();

        probe.Kind.ShouldBe("cosmos");
        await Should.ThrowAsync<Exception>(() => probe.CheckAsync(default));
    }

    [Fact]
    public async Task AddEmail_WithAnAccount_KeepsMailInTheDataFolder()
    {
        using var folder = new TemporaryFolder();
        await using var services = Services(folder, new CosmosStub(TimeProvider.System));

        services.GetRequiredService<IEmailSender>().ShouldBeOfType<SqliteOutbox>();
    }

    private static ServiceProvider Services(TemporaryFolder folder, CosmosStub stub, params (string Name, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Append(("CosmosDb", CosmosStub.ConnectionString)).Append(("DATA", folder.Path)).Select(setting => KeyValuePair.Create(setting.Item1, (string?)setting.Item2)))
            .Build();
        return new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddSingleton<CosmosTransport>(stub.CreateHandler)
            .AddStore(configuration)
            .AddEmail(configuration)
            .BuildServiceProvider();
    }
}
