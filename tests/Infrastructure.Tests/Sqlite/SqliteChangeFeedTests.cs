using Interviews.Domain.Storage;
using Interviews.Infrastructure.Tests.Storage;
using Shouldly;
using Xunit;

namespace Interviews.Infrastructure.Tests.Sqlite;

public sealed class SqliteChangeFeedTests : IAsyncDisposable
{
    private readonly SqliteStoreFixture _fixture = new();

    [Fact]
    public async Task Changed_AfterACommit_IsRaisedOnceWhatWasWrittenCanBeRead()
    {
        var feed = _fixture.ChangeFeed;
        var seen = -1;
        feed.Changed += () => seen = feed.Read(0, 10).Count;

        await _fixture.Store.CommitAsync("acme", [new Write.Create(Samples.Ledger("a")), new Write.Create(Samples.Ledger("b"))], CancellationToken.None);

        seen.ShouldBe(2);
    }

    [Fact]
    public async Task Changed_AfterAConflict_IsNotRaised()
    {
        var raised = false;
        _fixture.ChangeFeed.Changed += () => raised = true;

        await _fixture.Store.CommitAsync("acme", [new Write.Replace(Samples.Ledger("a"), "1")], CancellationToken.None);

        raised.ShouldBeFalse();
    }

    [Fact]
    public async Task Read_Change_CarriesTheOrganisationAsPartitionKey()
    {
        await _fixture.Store.CommitAsync("acme", [new Write.Create(Samples.Ledger("a"))], CancellationToken.None);

        _fixture.ChangeFeed.Read(0, 10).ShouldHaveSingleItem().PartitionKey.ShouldBe("acme");
    }

    public ValueTask DisposeAsync() => _fixture.DisposeAsync();
}
