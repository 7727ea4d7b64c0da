using Interviews.Domain.Storage;
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
        feed.Changed += () => seen = feed.Read(0, 10).Documents.Count;

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
    public async Task End_AfterSomeCommits_LeavesOutWhatStandsAndNothingOfWhatComes()
    {
        await _fixture.Store.CommitAsync("acme", [new Write.Create(Samples.Ledger("a")), new Write.Create(Samples.Ledger("b"))], CancellationToken.None);
        var end = _fixture.ChangeFeed.End();
        await _fixture.Store.CommitAsync("acme", [new Write.Create(Samples.Ledger("c"))], CancellationToken.None);

        _fixture.ChangeFeed.Read(end, 10).Documents.ShouldHaveSingleItem().ShouldContain("ledger:c");
    }

    public ValueTask DisposeAsync() => _fixture.DisposeAsync();
}
