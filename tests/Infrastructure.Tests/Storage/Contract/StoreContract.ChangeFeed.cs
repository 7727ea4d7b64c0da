using System.Text.Json;
using Interviews.Domain.Storage;
using Interviews.Infrastructure.Storage;
using NodaTime;
using Shouldly;
using Xunit;

namespace Interviews.Infrastructure.Tests.Storage.Contract;

/// <content>The change feed: latest versions, in the order of the last write within an organization, nothing left out.</content>
public abstract partial class StoreContract
{
    [Fact]
    public async Task ChangeFeed_SeveralCommits_HasTheDocumentsInOrder()
    {
        for (var i = 0; i < 5; i++)
        {
            await Given(Samples.Ledger($"{i}a"), Samples.Ledger($"{i}b"));
        }

        (await FedIds(null)).Ids.ShouldBe(Enumerable.Range(0, 5).SelectMany(i => new[] { $"ledger:{i}a", $"ledger:{i}b" }));
    }

    [Fact]
    public async Task ChangeFeed_DocumentWrittenAgain_StandsAtItsLastWriteWithItsLastContent()
    {
        var etag = (await Committed(new Write.Create(Samples.Person("p1", "Ada"))))["person:p1"];
        await Given(Samples.Person("p2"));
        await Committed(new Write.Replace(Samples.Person("p1", "Bob"), etag));

        var (documents, _) = await Fixture.ReadChangesAsync(null);

        documents.Select(Id).ShouldBe(["person:p2", "person:p1"]);
        documents[1].ShouldContain("Bob");
    }

    [Fact]
    public async Task ChangeFeed_FromAPosition_HasOnlyWhatCameAfter()
    {
        await Given(Samples.Ledger("a"));
        var (_, position) = await FedIds(null);
        await Given(Samples.Ledger("b"));

        var (ids, next) = await FedIds(position);

        ids.ShouldBe(["ledger:b"]);
        (await FedIds(next)).Ids.ShouldBeEmpty();
        await Fixture.ReopenAsync();
        (await FedIds(position)).Ids.ShouldBe(["ledger:b"]);
    }

    [Fact]
    public async Task ChangeFeed_Deletion_DoesNotAppearAndHidesNothingWrittenLater()
    {
        await Given(Samples.Ledger("a"));
        var etag = (await Committed(new Write.Create(Samples.Ledger("b"))))["ledger:b"];
        var (_, position) = await FedIds(null);

        await Committed(new Write.Delete("ledger:b", etag));

        (await FedIds(position)).Ids.ShouldBeEmpty();
        await Fixture.ReopenAsync();
        await Given(Samples.Ledger("c"));
        (await FedIds(position)).Ids.ShouldBe(["ledger:c"]);
        (await FedIds(null)).Ids.ShouldBe(["ledger:a", "ledger:c"]);
    }

    [Fact]
    public async Task ChangeFeed_Document_IsTheFlatObjectThatDispatchersRead()
    {
        var interview = Guid.NewGuid();
        await Committed(new Write.Create(Samples.Event(interview, 3), Duration.FromMinutes(2)));

        var json = (await Fixture.ReadChangesAsync(null)).Documents.ShouldHaveSingleItem();

        var root = JsonDocument.Parse(json).RootElement;
        root.GetProperty("id").GetString().ShouldBe($"event:{interview}:00000003");
        root.GetProperty("organizationId").GetString().ShouldBe(Org);
        root.GetProperty("kind").GetString().ShouldBe("event");
        root.GetProperty("name").GetString().ShouldBe("EvaluationRequested");
        root.GetProperty("ttl").GetInt32().ShouldBe(120);
        RecordJson.ReadEvent(root).ShouldBe(Samples.Event(interview, 3));
    }

    [Fact]
    public async Task ChangeFeed_ReadWhileManyWrite_LeavesNothingOut()
    {
        const int Writers = 8;
        const int Commits = 100;
        var writing = Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; i < Commits; i++)
            {
                await Given(Samples.Ledger($"{writer}-{i}a"), Samples.Ledger($"{writer}-{i}b"));
            }
        }, None)));

        var seen = new List<string>();
        string? position = null;
        bool done;
        do
        {
            done = writing.IsCompleted;
            var (ids, next) = await FedIds(position);
            seen.AddRange(ids);
            position = next;
            await Task.Yield();
        }
        while (!done);

        await writing;
        seen.ShouldBeUnique();
        seen.Count.ShouldBe(Writers * Commits * 2);
        var ofOneWriter = seen.Where(id => id.StartsWith("ledger:0-", StringComparison.Ordinal));
        ofOneWriter.ShouldBe(Enumerable.Range(0, Commits).SelectMany(i => new[] { $"ledger:0-{i}a", $"ledger:0-{i}b" }));
    }

    private async Task<(IReadOnlyList<string> Ids, string Position)> FedIds(string? position)
    {
        var (documents, next) = await Fixture.ReadChangesAsync(position);
        return ([.. documents.Select(Id)], next);
    }

    private static string Id(string json) => JsonDocument.Parse(json).RootElement.GetProperty("id").GetString()!;
}
