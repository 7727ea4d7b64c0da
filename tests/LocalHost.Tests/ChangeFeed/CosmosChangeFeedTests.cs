using Interviews.Cosmos.Stub;
using Interviews.Cosmos.Stub.Faults;
using Interviews.LocalHost.Tests.Hosting;
using Microsoft.Azure.Cosmos;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Interviews.LocalHost.Tests.ChangeFeed;

/// <summary>The trigger over a Cosmos DB account: the real SDK against the stub of the service, on a loopback port.</summary>
public sealed class CosmosChangeFeedTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

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

        await using var host = await StartAsync<Collects>();
        await host.Clock.DrainAsync();

        var seen = host.Service<Collected>().All;
        seen.Order().ShouldBe(["a1", "a2", "a3", "b4", "b5", "c6"]);
        seen.Where(each => each[0] == 'a').ShouldBe(["a1", "a2", "a3"]);
    }

    [Fact]
    public async Task Feed_StartedFromNow_LeavesOutWhatWasThere()
    {
        await WriteAsync("a", 1);
        await using var host = await StartAsync<CollectsFromNow>();
        await host.Clock.DrainAsync();

        await WriteAsync("a", 2);

        await host.Service<Collected>().AtLeastAsync(1);
        host.Service<Collected>().All.ShouldBe(["a2"]);
    }

    [Fact]
    public async Task Feed_WrittenByAnotherProcess_IsFoundWithoutAnybodyMovingTheClock()
    {
        await using var host = await StartAsync<Collects>();
        await host.Clock.DrainAsync();

        await WriteAsync("a", 1);

        await host.Service<Collected>().AtLeastAsync(1);
    }

    [Fact]
    public async Task Feed_Restarted_GoesOnAfterTheCheckpoint()
    {
        await WriteAsync("a", 1, 2);
        var host = await StartAsync<Collects>();
        await host.Clock.DrainAsync();

        await using var next = await host.RestartAsync();
        await WriteAsync("a", 3);
        await next.Clock.DrainAsync();

        next.Service<Collected>().All.ShouldBe(["a3"]);
    }

    [Fact]
    public async Task Feed_ThrottledAndAway_IsReadToTheEndAllTheSame()
    {
        await WriteAsync("a", 1, 2, 3, 4, 5);
        _stub.Faults = new FaultScript("changefeed", Fault.TooManyRequests, Fault.TooManyRequests, Fault.None, Fault.TooManyRequests)
        {
            RetryAfter = TimeSpan.FromMilliseconds(100),
        };

        await using var host = await StartAsync<Collects>();

        await host.Service<Collected>().AtLeastAsync(5);
        host.Service<Collected>().All.ShouldBe(["a1", "a2", "a3", "a4", "a5"]);
        ((FaultScript)_stub.Faults).Left.ShouldBe(0);
    }

    [Fact]
    public async Task Feed_OfAContainerThatWasMadeAnew_IsReadFromItsBeginning()
    {
        await WriteAsync("a", 1);
        var host = await StartAsync<Collects>();
        await host.Clock.DrainAsync();
        await host.StopAsync();
        await _container.DeleteContainerAsync(cancellationToken: TestContext.Current.CancellationToken);
        await MakeContainerAsync();
        await WriteAsync("a", 7);

        await using var next = await host.RestartAsync();

        await next.Service<Collected>().AtLeastAsync(1);
        next.Service<Collected>().All.ShouldBe(["a7"]);
    }

    [Fact]
    public async Task Setting_NoConnectionString_IsRefusedWithoutTellingIt()
    {
        var refusal = await Should.ThrowAsync<Exception>(
            TestHost.StartAsync<Collects>(builder => builder.Services.AddSingleton<Collected>(), new() { ["CosmosDb"] = "AccountKey=secret" }));

        refusal.Message.ShouldContain("CosmosDb names no Cosmos DB account");
        refusal.ToString().ShouldNotContain("secret");
    }

    public async ValueTask InitializeAsync()
    {
        _server = await StubServer.StartAsync(_stub);
        _client = new CosmosClient(_server.ConnectionString, new CosmosClientOptions { ConnectionMode = ConnectionMode.Gateway });
        await MakeContainerAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
    }

    private async Task MakeContainerAsync()
    {
        Database database = await _client.CreateDatabaseIfNotExistsAsync("db");
        _container = await database.CreateContainerIfNotExistsAsync("interviews", "/organizationId");
    }

    private async Task WriteAsync(string organization, params int[] numbers)
    {
        foreach (var number in numbers)
        {
            await _container.CreateItemAsync(new { id = $"{organization}{number}", organizationId = organization }, new PartitionKey(organization));
        }
    }

    private Task<TestHost> StartAsync<T>() => TestHost.StartAsync<T>(
        builder => builder.Services.AddSingleton<Collected>(),
        new() { ["CosmosDb"] = _server.ConnectionString, ["Cosmos:Mode"] = "gateway" });

    public sealed record Document(string Id);

    internal sealed class Collected
    {
        private readonly SemaphoreSlim _added = new(0);
        private readonly List<string> _all = [];

        public IReadOnlyList<string> All
        {
            get
            {
                lock (_all)
                {
                    return [.. _all];
                }
            }
        }

        public void Add(IEnumerable<Document> documents)
        {
            lock (_all)
            {
                _all.AddRange(documents.Select(document => document.Id));
            }

            _added.Release();
        }

        public async Task AtLeastAsync(int count)
        {
            while (All.Count < count)
            {
                (await _added.WaitAsync(Patience, TestContext.Current.CancellationToken)).ShouldBeTrue($"Only {All.Count} of {count} came.");
            }
        }
    }

    internal sealed class Collects(Collected collected)
    {
        [Function("Collects")]
        public void Run(
            [CosmosDBTrigger("db", "interviews", Connection = "CosmosDb", MaxItemsPerInvocation = 2, FeedPollDelay = 200, StartFromBeginning = true)] Document[] documents) =>
            collected.Add(documents);
    }

    internal sealed class CollectsFromNow(Collected collected)
    {
        [Function("CollectsFromNow")]
        public void Run([CosmosDBTrigger("db", "interviews", Connection = "CosmosDb", FeedPollDelay = 200)] Document[] documents) => collected.Add(documents);
    }
}
