using Interviews.Cosmos.Stub;
using Interviews.Domain.Storage;
using Interviews.Infrastructure.Cosmos;
using Microsoft.Azure.Cosmos;
using Microsoft.Extensions.Time.Testing;
using NodaTime;

namespace Interviews.Infrastructure.Tests.Cosmos;

/// <summary>A store on an account of its own, both on a clock that stands still.</summary>
internal sealed class StubStore : IDisposable
{
    public static readonly CosmosSettings Settings = new(
        CosmosStub.ConnectionString, null, null, false, "interviews", ConnectionMode.Gateway, Provision: true, Emulator: false, Duration.FromSeconds(10));

    private CosmosAccount _account;

    private StubStore()
    {
        Stub = new CosmosStub(Time);
        _account = Connect();
    }

    public FakeTimeProvider Time { get; } = new(Samples.Monday.ToDateTimeOffset());

    public NoWaits Waits { get; } = new();

    public CosmosStub Stub { get; }

    public IStore Store => new CosmosStore(_account, StoreContainers.Interviews, Settings, Time, Waits);

    public Container Container => _account.Container(StoreContainers.Interviews);

    public static async Task<StubStore> CreateAsync(Action<CosmosStub>? configure = null)
    {
        var store = new StubStore();
        configure?.Invoke(store.Stub);
        await store._account.ProvisionAsync(CancellationToken.None);
        return store;
    }

    /// <summary>A new client, which knows nothing of what the old one did.</summary>
    public void Reconnect()
    {
        _account.Dispose();
        _account = Connect();
    }

    public void Dispose() => _account.Dispose();

    private CosmosAccount Connect() => new(Settings, Stub.CreateHandler);
}
