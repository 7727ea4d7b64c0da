using Interviews.Cosmos.Stub;
using Interviews.Cosmos.Stub.Faults;
using Interviews.LocalHost.ChangeFeed.Cosmos;
using Interviews.LocalHost.Hosting;
using Interviews.LocalHost.Tests.Hosting;
using Microsoft.Azure.Cosmos;
using Microsoft.Extensions.Logging.Abstractions;
using Shouldly;
using Xunit;

namespace Interviews.LocalHost.Tests.ChangeFeed;

/// <summary>The trigger over a Cosmos DB account: the real SDK against the stub of the service, on a loopback port.</summary>
public sealed class CosmosChangeFeedTests : IAsyncLifetime
{
    private readonly CosmosStub _stub = new(TimeProvider.System) { PartitionRanges = 2 };
    private StubServer _server = null!;
    private CosmosClient _client = null!;
    private Container _container = null!;

    [Fact]
    public async Task Feed_WrittenBeforeTheFirstStart_IsDeliveredFromTheBeginningOverAllRanges()
    {
        await WriteAsync("a", 1, 2, 3);
        await WriteAsync("b", 4, 5);
        await WriteAsync("c", 6);

        await using var host = await StartAsync("Collects");
        await host.Clock.DrainAsync();

        var seen = host.Journal.Entries;
        seen.Order().ShouldBe(["a1", "a2", "a3", "b4", "b5", "c6"]);
        seen.Where(each => each[0] == 'a').ShouldBe(["a1", "a2", "a3"]);
    }

    [Fact]
    public async Task Feed_StartedFromNow_LeavesOutWhatWasThere()
    {
        await WriteAsync("a", 1);
        await using var host = await StartAsync("CollectsFromNow");
        await host.Clock.DrainAsync();

        await WriteAsync("a", 2);

        await host.AtLeastAsync(1);
        host.Journal.Entries.ShouldBe(["a2"]);
    }

    [Fact]
    public async Task Feed_WrittenByAnotherProcess_IsFoundWithoutAnybodyMovingTheClock()
    {
        await using var host = await StartAsync("Collects");
        await host.Clock.DrainAsync();

        await WriteAsync("a", 1);

        (await host.AtLeastAsync(1)).ShouldBe(["a1"]);
    }

    [Fact]
    public async Task Feed_Restarted_GoesOnAfterTheCheckpoint()
    {
        await WriteAsync("a", 1, 2);
        var host = await StartAsync("Collects");
        await host.Clock.DrainAsync();

        await using var next = await host.RestartAsync();
        await WriteAsync("a", 3);
        await next.Clock.DrainAsync();

        next.Journal.Entries.ShouldBe(["a3"]);
    }

    [Fact]
    public async Task Feed_ThrottledAndAway_IsReadToTheEndAllTheSame()
    {
        await WriteAsync("a", 1, 2, 3, 4, 5);
        _stub.Faults = new FaultScript("changefeed", Fault.TooManyRequests, Fault.TooManyRequests, Fault.None, Fault.TooManyRequests)
        {
            RetryAfter = TimeSpan.FromMilliseconds(100),
        };

        await using var host = await StartAsync("Collects");

        await host.AtLeastAsync(5);
        host.Journal.Entries.ShouldBe(["a1", "a2", "a3", "a4", "a5"]);
        ((FaultScript)_stub.Faults).Left.ShouldBe(0);
    }

    [Fact]
    public async Task Read_WithThePlaceOfAContainerThatIsNoMore_BeginsAtTheBeginning()
    {
        Container gone = await _container.Database.CreateContainerIfNotExistsAsync("gone", "/organizationId", cancellationToken: TestContext.Current.CancellationToken);
        using var before = new CosmosChangeFeed(gone, TimeSpan.FromHours(1), TimeProvider.System, NullLogger.Instance);
        var place = await before.EndAsync(TestContext.Current.CancellationToken);
        await WriteAsync("a", 7);
        using var feed = new CosmosChangeFeed(_container, TimeSpan.FromHours(1), TimeProvider.System, NullLogger.Instance);

        var page = await feed.ReadAsync(place, 10, TestContext.Current.CancellationToken);

        page.Documents.ShouldHaveSingleItem().ShouldContain("\"a7\"");
    }

    [Fact]
    public async Task Setting_NoConnectionString_IsRefusedWithoutTellingIt()
    {
        var refusal = await Should.ThrowAsync<HostStartupException>(TestHost.StartAsync(TestHost.Options("Collects").With(("CosmosDb", "AccountKey=secret"))));

        refusal.Message.ShouldContain("CosmosDb names no Cosmos DB account");
        refusal.ToString().ShouldNotContain("secret");
    }

    public async ValueTask InitializeAsync()
    {
        _server = await StubServer.StartAsync(_stub);
        _client = new CosmosClient(_server.ConnectionString, new CosmosClientOptions { ConnectionMode = ConnectionMode.Gateway });
        Database database = await _client.CreateDatabaseIfNotExistsAsync("db");
        _container = await database.CreateContainerIfNotExistsAsync("interviews", "/organizationId");
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
    }

    private async Task WriteAsync(string organization, params int[] numbers)
    {
        foreach (var number in numbers)
        {
            await _container.CreateItemAsync(new { id = $"{organization}{number}", organizationId = organization }, new PartitionKey(organization));
        }
    }

    private Task<TestHost> StartAsync(string function) =>
        TestHost.StartAsync(TestHost.Options(function).With(("CosmosDb", _server.ConnectionString), ("Cosmos:Mode", "gateway")));
}
