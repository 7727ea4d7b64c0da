using Interviews.Cosmos.Stub.Faults;
using Interviews.Domain.Directory;
using Interviews.Domain.Notifications;
using Interviews.Domain.Storage;
using Interviews.Infrastructure.Storage;
using NodaTime;
using Shouldly;
using Xunit;

namespace Interviews.Infrastructure.Tests.Cosmos;

/// <summary>What goes wrong between the store and the service, one thing at a time.</summary>
public sealed class CosmosFaultTests : IAsyncLifetime
{
    private const string Org = Samples.Organization;

    private StubStore _stub = null!;

    private IStore Store => _stub.Store;

    public static TheoryData<Fault> LostAnswers => [Fault.UnavailableAfterCommit, Fault.TimeoutAfterCommit, Fault.DisconnectAfterCommit];

    public static TheoryData<Fault> Transient =>
    [
        Fault.TooManyRequests, Fault.RetryWith, Fault.Unavailable, Fault.UnavailableAfterCommit, Fault.TimeoutBeforeCommit, Fault.TimeoutAfterCommit,
        Fault.DisconnectBeforeCommit, Fault.DisconnectAfterCommit,
    ];

    public async ValueTask InitializeAsync() => _stub = await StubStore.CreateAsync();

    public ValueTask DisposeAsync()
    {
        _stub.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [MemberData(nameof(Transient))]
    public async Task Create_AnyTransientFault_WritesOnceAndAnswersWithItsETag(Fault fault)
    {
        var script = Inject("batch", fault);

        var etags = (await Commit(new Write.Create(Samples.Person("p1")), new Write.Create(Samples.Ledger("k1")))).ShouldBeOfType<CommitResult.Committed>().ETags;

        script.Left.ShouldBe(0);
        (await Store.ReadAsync<Person>(Org, "person:p1", default))!.ETag.ShouldBe(etags["person:p1"]);
        _stub.Stub.CountItems("interviews", "interviews").ShouldBe(2);
    }

    [Theory]
    [MemberData(nameof(LostAnswers))]
    public async Task Replace_AnswerLost_IsRecognizedAndNotWrittenAgain(Fault fault)
    {
        var before = (await Committed(new Write.Create(Samples.Person("p1", "Ada"))))["person:p1"];
        Inject("batch", fault);

        var after = (await Committed(new Write.Replace(Samples.Person("p1", "Bob"), before)))["person:p1"];

        var stored = (await Store.ReadAsync<Person>(Org, "person:p1", default))!;
        (stored.Value.Name, stored.ETag).ShouldBe(("Bob", after));
    }

    [Theory]
    [MemberData(nameof(LostAnswers))]
    public async Task Delete_AnswerLost_IsTakenAsDone(Fault fault)
    {
        var etag = (await Committed(new Write.Create(Samples.Person("p1"))))["person:p1"];
        Inject("batch", fault);

        (await Commit(new Write.Delete("person:p1", etag))).ShouldBeOfType<CommitResult.Committed>();

        (await Store.ReadAsync<Person>(Org, "person:p1", default)).ShouldBeNull();
    }

    [Fact]
    public async Task Commit_AnswerLostTwice_IsStillRecognized()
    {
        Inject("batch", Fault.TimeoutAfterCommit, Fault.TimeoutAfterCommit, Fault.TooManyRequests);

        (await Commit(new Write.Create(Samples.Ledger("k1")))).ShouldBeOfType<CommitResult.Committed>();
    }

    [Fact]
    public async Task Commit_AnswerLostAndADocumentWrittenBySomebodyElse_IsRecognizedByTheOthers()
    {
        Inject("batch", Fault.TimeoutAfterCommit);
        var once = 0;
        _stub.Stub.Handled += usage =>
        {
            if (usage.Operation == "batch" && Interlocked.Exchange(ref once, 1) == 0)
            {
                Task.Run(() => Commit(new Write.Upsert(Samples.Person("p1", "Eve")))).GetAwaiter().GetResult();
            }
        };

        var etags = await Committed(new Write.Create(Samples.Person("p1", "Ada")), new Write.Create(Samples.Ledger("k1")));

        (await Store.ReadAsync<Person>(Org, "person:p1", default))!.Value.Name.ShouldBe("Eve");
        (await Store.ReadAsync<LedgerEntry>(Org, "ledger:k1", default))!.ETag.ShouldBe(etags["ledger:k1"]);
        (await Commit(new Write.Replace(Samples.Person("p1", "Ada again"), etags["person:p1"]))).ShouldBeOfType<CommitResult.Conflict>();
    }

    [Fact]
    public async Task Create_SomebodyElseWasFirstAndTheAnswerLost_IsAConflict()
    {
        await Committed(new Write.Create(Samples.Person("p1", "Ada")));
        Inject("batch", Fault.TimeoutAfterCommit);

        (await Commit(new Write.Create(Samples.Person("p1", "Eve")))).ShouldBe(new CommitResult.Conflict("person:p1", Exists: true));
    }

    [Fact]
    public async Task Replace_PreconditionFailed_IsAConflict()
    {
        var etag = (await Committed(new Write.Create(Samples.Person("p1"))))["person:p1"];
        Inject("batch", Fault.PreconditionFailed);

        (await Commit(new Write.Replace(Samples.Person("p1", "Bob"), etag))).ShouldBe(new CommitResult.Conflict("person:p1", Exists: false));
    }

    [Fact]
    public async Task Commit_TooManyRequests_WaitsAsLongAsItIsAsked()
    {
        Inject("batch", Fault.TooManyRequests, Fault.TooManyRequests);

        await Committed(new Write.Create(Samples.Ledger("k1")));

        _stub.Waits.Waited.ShouldBe([TimeSpan.FromMilliseconds(250), TimeSpan.FromMilliseconds(250)]);
    }

    [Fact]
    public async Task Commit_BusyForLongerThanTheBudget_GivesUpWithNothingWritten()
    {
        _stub.Stub.Faults = new FaultScript("batch", Enumerable.Repeat(Fault.TooManyRequests, 10)) { RetryAfter = TimeSpan.FromSeconds(3) };

        var failure = await Should.ThrowAsync<StoreUnavailableException>(() => Commit(new Write.Create(Samples.Ledger("k1"))));

        failure.RetryAfter.ShouldBe(Duration.FromSeconds(3));
        _stub.Waits.Waited.Count.ShouldBe(3);
        _stub.Stub.CountItems("interviews", "interviews").ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(Transient))]
    public async Task Read_AnyTransientFault_IsAnswered(Fault fault)
    {
        await Committed(new Write.Create(Samples.Person("p1")));
        Inject("read", fault);

        (await Store.ReadAsync<Person>(Org, "person:p1", default)).ShouldNotBeNull();
    }

    [Theory]
    [MemberData(nameof(Transient))]
    public async Task Query_AnyTransientFault_IsAnswered(Fault fault)
    {
        await Committed(new Write.Create(Samples.Person("p1", "Ada")), new Write.Create(Samples.Person("p2", "Ada")));
        Inject("query", fault);

        (await Store.QueryAsync(Org, new PeopleNamed("ada"), 10, null, default)).Items.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Read_ContainerMissing_FailsInsteadOfFindingNothing()
    {
        using var account = new Infrastructure.Cosmos.CosmosAccount(StubStore.Settings with { Database = "other" }, _stub.Stub.CreateHandler);
        var store = new Infrastructure.Cosmos.CosmosStore(account, StoreContainers.Interviews, StubStore.Settings, _stub.Time, _stub.Waits);

        await Should.ThrowAsync<InvalidOperationException>(() => store.ReadAsync<Person>(Org, "person:p1", default));
    }

    [Fact]
    public async Task Create_OverWhatTheServiceHidesAsExpired_Succeeds()
    {
        await Committed(new Write.Create(Samples.Person("p1", "Ada"), Duration.FromSeconds(60)));
        _stub.Time.Advance(TimeSpan.FromSeconds(61));

        await Committed(new Write.Create(Samples.Person("p1", "Bob")));

        (await Store.ReadAsync<Person>(Org, "person:p1", default))!.Value.Name.ShouldBe("Bob");
    }

    private FaultScript Inject(string operation, params Fault[] faults)
    {
        var script = new FaultScript(operation, faults);
        _stub.Stub.Faults = script;
        return script;
    }

    private Task<CommitResult> Commit(params IReadOnlyList<Write> writes) => Store.CommitAsync(Org, writes, default);

    private async Task<IReadOnlyDictionary<string, string>> Committed(params IReadOnlyList<Write> writes) => (await Commit(writes)).ShouldBeOfType<CommitResult.Committed>().ETags;
}
