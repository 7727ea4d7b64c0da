using Interviews.Domain.Storage;
using Interviews.Infrastructure.Tests.Storage.Contract;
using NodaTime;

namespace Interviews.Infrastructure.Tests.Cosmos;

/// <summary>The store on the stub, which keeps what has expired for as long as nobody deletes it: the worst that the service may do.</summary>
public sealed class CosmosStoreFixture : StoreFixture
{
    private readonly StubStore _stub = StubStore.CreateAsync(stub => stub.ExpiredItemsLinger = true).GetAwaiter().GetResult();

    public override IStore Store => _stub.Store;

    public override void Advance(Duration duration) => _stub.Time.Advance(duration.ToTimeSpan());

    public override Task ReopenAsync()
    {
        _stub.Reconnect();
        return Task.CompletedTask;
    }

    public override Task<(IReadOnlyList<string> Documents, string Position)> ReadChangesAsync(string? position) => ChangeFeed.ReadAsync(_stub.Container, position);

    public override ValueTask DisposeAsync()
    {
        _stub.Dispose();
        return ValueTask.CompletedTask;
    }
}
