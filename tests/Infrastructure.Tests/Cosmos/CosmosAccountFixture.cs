using Interviews.Domain.Storage;
using Interviews.Infrastructure.Cosmos;
using Interviews.Infrastructure.Tests.Storage.Contract;
using Microsoft.Azure.Cosmos;
using NodaTime;
using Xunit;

namespace Interviews.Infrastructure.Tests.Cosmos;

/// <summary>The store on the account or emulator that <c>COSMOS_TEST_CONNECTION</c> names, in a database of its own that is deleted in the end.</summary>
public sealed class CosmosAccountFixture : StoreFixture
{
    public const string Setting = "COSMOS_TEST_CONNECTION";

    private readonly CosmosSettings _settings;
    private CosmosAccount _account;

    public CosmosAccountFixture()
    {
        var connection = Environment.GetEnvironmentVariable(Setting);
        Assert.SkipWhen(string.IsNullOrWhiteSpace(connection), $"{Setting} names no Cosmos DB account or emulator.");
        var emulator = connection.Contains("//localhost", StringComparison.OrdinalIgnoreCase) || connection.Contains("//127.0.0.1", StringComparison.Ordinal);
        _settings = new CosmosSettings(connection, null, null, false, $"contract-{Guid.NewGuid():N}", ConnectionMode.Gateway, true, emulator, Duration.FromSeconds(60));
        _account = new CosmosAccount(_settings, null);
        _account.ProvisionAsync(CancellationToken.None).GetAwaiter().GetResult();
    }

    public override IStore Store => new CosmosStore(_account, StoreContainers.Interviews, _settings, TimeProvider.System, TimeProvider.System);

    public override void Advance(Duration duration) => Assert.Skip("The clock of an account cannot be moved.");

    public override Task ReopenAsync()
    {
        _account.Dispose();
        _account = new CosmosAccount(_settings, null);
        return Task.CompletedTask;
    }

    public override Task<(IReadOnlyList<string> Documents, string Position)> ReadChangesAsync(string? position) =>
        ChangeFeed.ReadAsync(_account.Container(StoreContainers.Interviews), position);

    public override async ValueTask DisposeAsync()
    {
        await _account.Client.GetDatabase(_settings.Database).DeleteAsync();
        _account.Dispose();
    }
}
