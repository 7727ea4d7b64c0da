using System.Text.Json;
using Interviews.LocalHost.ChangeFeed;
using Interviews.LocalHost.Seams;
using Interviews.Sqlite;
using Interviews.LocalHost.Tests.Hosting;
using Interviews.LocalHost.Time;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Interviews.LocalHost.Tests.ChangeFeed;

public sealed class ChangeFeedTests
{
    private readonly MemoryFeed _feed = new("interviews");

    [Fact]
    public async Task Feed_Changes_ArriveInOrderInBatchesOfTheMaximum()
    {
        await using var host = await StartAsync<InOrder>();

        _feed.Write(1, 2, 3, 4, 5);
        await host.Clock.DrainAsync();

        host.Service<Journal>().Entries.ShouldBe(["1,2", "3,4", "5"]);
    }

    [Fact]
    public async Task Feed_WrittenBeforeTheFirstStart_IsDeliveredOnlyFromBeginning()
    {
        _feed.Write(1, 2);
        await using var host = await TestHost.StartAsync(TestHost.Options(typeof(InOrder), typeof(FromNow)), Compose);
        await host.Clock.DrainAsync();
        _feed.Write(3);
        await host.Clock.DrainAsync();

        host.Service<Journal>().Entries.ShouldBe(["1,2", "3", "from now [{\"number\":3}]"], ignoreOrder: true);
    }

    [Fact]
    public async Task Feed_Restarted_GoesOnAfterTheCheckpoint()
    {
        var host = await StartAsync<InOrder>();
        _feed.Write(1, 2, 3);
        await host.Clock.DrainAsync();

        await using var next = await host.RestartAsync();
        _feed.Write(4);
        await next.Clock.DrainAsync();

        next.Service<Journal>().Entries.ShouldBe(["4"]);
    }

    [Fact]
    public async Task Feed_Rewound_IsDeliveredAgainFromItsBeginning()
    {
        await using var host = await StartAsync<InOrder>();
        _feed.Write(1, 2, 3);
        await host.Clock.DrainAsync();

        host.Service<WorkSources>().All.OfType<ChangeFeedListener>().Single().Rewind();
        await host.Clock.DrainAsync();

        host.Service<Journal>().Entries.ShouldBe(["1,2", "3", "1,2", "3"]);
    }

    [Fact]
    public async Task Feed_FailsForAWhile_IsRetriedWithBackOffAndHoldsWhatFollows()
    {
        await using var host = await StartAsync<Failing>();

        _feed.Write(-2, 5);
        await host.Clock.AdvanceAsync(TimeSpan.FromMinutes(5));

        host.Service<Journal>().Entries.ShouldBe(["-2 at 09:00:00", "-2 at 09:00:10", "-2 at 09:00:30", "5 at 09:00:30"]);
        host.Service<ChangeFeedStore>().Parked().ShouldBeEmpty();
    }

    [Fact]
    public async Task Feed_AlwaysFails_IsParkedWithItsReasonAndGoesOn()
    {
        await using var host = await StartAsync<Failing>();

        _feed.Write(-9, 5);
        await host.Clock.AdvanceAsync(TimeSpan.FromMinutes(5));

        host.Service<Journal>().Entries.ShouldBe(["-9 at 09:00:00", "-9 at 09:00:10", "-9 at 09:00:30", "-9 at 09:00:55", "5 at 09:00:55"]);
        var parked = host.Service<ChangeFeedStore>().Parked().ShouldHaveSingleItem();
        parked.Documents.ShouldBe("""[{"number":-9}]""");
        parked.Reason.ShouldContain("cannot handle -9");
    }

    [Fact]
    public async Task Feed_FailsWithRetriesWithoutEnd_IsRetriedForEverAndNeverParked()
    {
        await using var host = await StartAsync<Stubborn>();

        _feed.Write(200);
        await host.Clock.AdvanceAsync(TimeSpan.FromSeconds(200));

        host.Service<Journal>().Entries.ShouldBe(["[{\"number\":200}] after 200 failures"]);
        host.Service<ChangeFeedStore>().Parked().ShouldBeEmpty();
    }

    [Fact]
    public async Task Progress_OfAFolderThatKeptNumbers_IsTakenOver()
    {
        var options = TestHost.Options(typeof(InOrder), typeof(FromNow));
        using (var old = new SqliteDatabase(Path.Combine(options.Data, "host.db"), """
            CREATE TABLE feed_leases(lease TEXT PRIMARY KEY, position INTEGER NOT NULL) WITHOUT ROWID;
            INSERT INTO feed_leases VALUES ('db/interviews/InOrder', 3), ('db/interviews/FromNow', 0);
            """))
        {
            _feed.Write(1, 2, 3, 4);
        }

        await using var host = await TestHost.StartAsync(options, Compose);
        await host.Clock.DrainAsync();
        var journal = host.Service<Journal>();
        await using var again = await host.RestartAsync();
        await again.Clock.DrainAsync();

        journal.Entries.ShouldBe(["4", """from now [{"number":1},{"number":2},{"number":3},{"number":4}]"""], ignoreOrder: true);
        again.Service<Journal>().Entries.ShouldBeEmpty();
    }

    [Fact]
    public async Task Feed_OtherLeasePrefix_StartsAnew()
    {
        await using var host = await TestHost.StartAsync(TestHost.Options(typeof(InOrder), typeof(Prefixed)), Compose);

        var leases = host.Service<WorkSources>().All.OfType<ChangeFeedListener>().Select(listener => listener.Lease);

        leases.ShouldBe(["db/interviews/InOrder", "v2-db/interviews/Prefixed"], ignoreOrder: true);
    }

    private Task<TestHost> StartAsync<T>() => TestHost.StartAsync<T>(Compose);

    private void Compose(Microsoft.Azure.Functions.Worker.Builder.FunctionsApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Journal>();
        builder.Services.AddSingleton<IChangeFeedSource>(_ => _feed);
    }

    public sealed record Document(int Number);

    internal sealed class InOrder(Journal journal)
    {
        [Function("InOrder")]
        public async Task Run([CosmosDBTrigger("db", "interviews", MaxItemsPerInvocation = 2, StartFromBeginning = true)] IReadOnlyList<Document> documents)
        {
            await Task.Yield();
            journal.Add(string.Join(',', documents.Select(document => document.Number)));
        }
    }

    internal sealed class FromNow(Journal journal)
    {
        [Function("FromNow")]
        public void Run([CosmosDBTrigger("db", "interviews")] string documents) => journal.Add($"from now {documents}");
    }

    internal sealed class Stubborn(Journal journal)
    {
        [Function("Stubborn")]
        [FixedDelayRetry(-1, "00:00:01")]
        public void Run([CosmosDBTrigger("db", "interviews", StartFromBeginning = true)] string documents, FunctionContext context)
        {
            if (context.RetryContext.RetryCount < 200)
            {
                throw new InvalidOperationException("not yet");
            }

            journal.Add($"{documents} after {context.RetryContext.RetryCount} failures");
        }
    }

    internal static class Prefixed
    {
        [Function("Prefixed")]
        public static void Run([CosmosDBTrigger("db", "interviews", LeaseContainerPrefix = "v2-")] JsonElement[] documents) => documents.ShouldNotBeEmpty();
    }

    internal sealed class Failing(Journal journal, TimeProvider time)
    {
        [Function("Failing")]
        [ExponentialBackoffRetry(3, "00:00:10", "00:00:25")]
        public void Run([CosmosDBTrigger("db", "interviews", MaxItemsPerInvocation = 1, StartFromBeginning = true)] Document[] documents, FunctionContext context)
        {
            var number = documents[0].Number;
            journal.Add($"{number} at {time.GetUtcNow():HH:mm:ss}");
            if (number < 0 && context.RetryContext.RetryCount < -number)
            {
                throw new InvalidOperationException($"cannot handle {number}");
            }
        }
    }
}
