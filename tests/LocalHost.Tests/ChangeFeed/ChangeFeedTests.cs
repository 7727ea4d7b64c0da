using Interviews.LocalHost.ChangeFeed;
using Interviews.LocalHost.Queues;
using Interviews.LocalHost.SampleApp.Durable;
using Interviews.LocalHost.Tests.Hosting;
using Interviews.LocalHost.Time;
using Shouldly;
using Xunit;

namespace Interviews.LocalHost.Tests.ChangeFeed;

public sealed class ChangeFeedTests
{
    private readonly MemoryFeed _feed = new("documents");

    [Fact]
    public async Task Feed_Changes_ArriveInOrderInBatchesOfTheMaximum()
    {
        await using var host = await StartAsync("InOrder");

        _feed.Write(1, 2, 3, 4, 5);
        await host.Clock.DrainAsync();

        host.Journal.Entries.ShouldBe(["1,2", "3,4", "5"]);
    }

    [Fact]
    public async Task Feed_WrittenBeforeTheFirstStart_IsDeliveredOnlyFromBeginning()
    {
        _feed.Write(1, 2);
        await using var host = await StartAsync("InOrder", "FromNow");
        await host.Clock.DrainAsync();
        _feed.Write(3);
        await host.Clock.DrainAsync();

        host.Journal.Entries.ShouldBe(["1,2", "3", "from now [{\"number\":3}]"], ignoreOrder: true);
    }

    [Fact]
    public async Task Feed_Restarted_GoesOnAfterTheCheckpoint()
    {
        var host = await StartAsync("InOrder");
        _feed.Write(1, 2, 3);
        await host.Clock.DrainAsync();

        await using var next = await host.RestartAsync();
        _feed.Write(4);
        await next.Clock.DrainAsync();

        next.Journal.Entries.ShouldBe(["4"]);
    }

    [Fact]
    public async Task Feed_Rewound_IsDeliveredAgainFromItsBeginning()
    {
        await using var host = await StartAsync("InOrder");
        _feed.Write(1, 2, 3);
        await host.Clock.DrainAsync();

        host.Service<WorkSources>().All.OfType<ChangeFeedListener>().Single().Rewind();
        await host.Clock.DrainAsync();

        host.Journal.Entries.ShouldBe(["1,2", "3", "1,2", "3"]);
    }

    [Fact]
    public async Task Feed_FailsForAWhile_IsRetriedWithBackOffAndHoldsWhatFollows()
    {
        await using var host = await StartAsync("BacksOff");

        _feed.Write(-2, 5);
        await host.Clock.AdvanceAsync(TimeSpan.FromMinutes(5));

        host.Journal.Entries.ShouldBe(["-2 at 09:00:00", "-2 at 09:00:10", "-2 at 09:00:30", "5 at 09:00:30"]);
        host.Service<ChangeFeedStore>().Parked().ShouldBeEmpty();
    }

    [Fact]
    public async Task Feed_AlwaysFails_IsParkedWithItsReasonAndGoesOn()
    {
        await using var host = await StartAsync("BacksOff");

        _feed.Write(-9, 5);
        await host.Clock.AdvanceAsync(TimeSpan.FromMinutes(5));

        host.Journal.Entries.ShouldBe(["-9 at 09:00:00", "-9 at 09:00:10", "-9 at 09:00:30", "-9 at 09:00:55", "5 at 09:00:55"]);
        var parked = host.Service<ChangeFeedStore>().Parked().ShouldHaveSingleItem();
        parked.Documents.ShouldBe("""[{"number":-9}]""");
        parked.Reason.ShouldContain("cannot handle -9");
    }

    [Fact]
    public async Task Feed_FailsWithRetriesWithoutEnd_IsRetriedForEverAndNeverParked()
    {
        await using var host = await StartAsync("Endless");

        _feed.Write(200);
        await host.Clock.AdvanceAsync(TimeSpan.FromSeconds(200));

        host.Journal.Entries.ShouldBe(["[{\"number\":200}] after 200 failures"]);
        host.Service<ChangeFeedStore>().Parked().ShouldBeEmpty();
    }

    [Fact]
    public async Task Feed_FailsWithoutRetryAttribute_IsTriedSixTimesAndParked()
    {
        await using var host = await StartAsync("Unretried");

        _feed.Write(1);
        await host.Clock.AdvanceAsync(TimeSpan.FromMinutes(5));

        host.Journal.Entries.ShouldBe(["09:00:00", "09:00:01", "09:00:03", "09:00:07", "09:00:15", "09:00:31"]);
        host.Service<ChangeFeedStore>().Parked().ShouldHaveSingleItem().Reason.ShouldContain("cannot handle");
    }

    [Fact]
    public async Task Feed_FunctionStartsOrchestrationsAndSendsToSeveralQueues_AllOfItHappens()
    {
        await using var host = await StartAsync(["FansOut", .. Approval.Names]);

        _feed.Write(1, 2);
        await host.Clock.DrainAsync();

        host.Journal.Entries.ShouldBe(["prepare of 1", "prepare of 2"], ignoreOrder: true);
        Sent(host, "fan-texts").ShouldBe(["number 1", "number 2"]);
        Sent(host, "fan-items").ShouldBe(["""{"Name":"number","Count":1}""", """{"Name":"number","Count":2}"""]);
        Sent(host, "fan-nothing").ShouldBeEmpty();
    }

    [Fact]
    public async Task Feed_OtherLeasePrefix_StartsAnew()
    {
        await using var host = await StartAsync("InOrder", "Prefixed");

        var leases = host.Service<WorkSources>().All.OfType<ChangeFeedListener>().Select(listener => listener.Lease);

        leases.ShouldBe(["db/documents/InOrder", "v2-db/documents/Prefixed"], ignoreOrder: true);
    }

    private static IEnumerable<string> Sent(TestHost host, string queue) => ((SqliteQueues)host.Service<IQueueTransport>()).Peek(queue).Select(message => message.Body);

    private Task<TestHost> StartAsync(params string[] functions) => TestHost.StartAsync(TestHost.Options(functions).With(_feed));
}
