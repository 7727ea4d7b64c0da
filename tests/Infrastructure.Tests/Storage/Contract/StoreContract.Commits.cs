using Interviews.Domain.Directory;
using Interviews.Domain.Notifications;
using Interviews.Domain.Storage;
using Shouldly;
using Xunit;

namespace Interviews.Infrastructure.Tests.Storage.Contract;

/// <content>Conditions, ETags and all or nothing.</content>
public abstract partial class StoreContract
{
    [Fact]
    public async Task Create_NewDocument_IsReadBackWithItsETag()
    {
        var person = Samples.Person("p1", "Ada");

        var etags = await Committed(new Write.Create(person));

        var stored = await Read(person);
        stored!.Value.Name.ShouldBe("Ada");
        stored.ETag.ShouldBe(etags[Person.RecordId("p1")]);
    }

    [Fact]
    public async Task Create_ExistingDocument_ConflictsAndLeavesIt()
    {
        await Given(Samples.Person("p1", "Ada"));

        var conflict = await Refused(new Write.Create(Samples.Person("p1", "Eve")));

        conflict.ShouldBe(new CommitResult.Conflict(Person.RecordId("p1"), Exists: true));
        (await Read<Person>("person:p1"))!.Value.Name.ShouldBe("Ada");
    }

    [Fact]
    public async Task Replace_WithItsETag_WritesAndChangesTheETag()
    {
        var first = (await Committed(new Write.Create(Samples.Person("p1", "Ada"))))["person:p1"];

        var second = (await Committed(new Write.Replace(Samples.Person("p1", "Ada L."), first)))["person:p1"];

        second.ShouldNotBe(first);
        var stored = await Read<Person>("person:p1");
        (stored!.Value.Name, stored.ETag).ShouldBe(("Ada L.", second));
    }

    [Fact]
    public async Task Replace_WithAnEarlierETag_Conflicts()
    {
        var first = (await Committed(new Write.Create(Samples.Person("p1", "Ada"))))["person:p1"];
        await Committed(new Write.Replace(Samples.Person("p1", "Bob"), first));

        var conflict = await Refused(new Write.Replace(Samples.Person("p1", "Eve"), first));

        conflict.ShouldBe(new CommitResult.Conflict("person:p1", Exists: false));
        (await Read<Person>("person:p1"))!.Value.Name.ShouldBe("Bob");
    }

    [Fact]
    public async Task Replace_MissingDocument_Conflicts()
    {
        var conflict = await Refused(new Write.Replace(Samples.Person("p1"), "1"));

        conflict.ShouldBe(new CommitResult.Conflict("person:p1", Exists: false));
    }

    [Fact]
    public async Task Replace_WithEqualContent_ChangesTheETag()
    {
        var first = (await Committed(new Write.Create(Samples.Person("p1"))))["person:p1"];

        (await Committed(new Write.Replace(Samples.Person("p1"), first)))["person:p1"].ShouldNotBe(first);
    }

    [Fact]
    public async Task Replace_OfADocumentCreatedAnew_DoesNotAcceptTheETagOfTheOldOne()
    {
        var first = (await Committed(new Write.Create(Samples.Person("p1"))))["person:p1"];
        await Committed(new Write.Delete("person:p1", first));
        await Committed(new Write.Create(Samples.Person("p1")));

        await Refused(new Write.Replace(Samples.Person("p1"), first));
    }

    [Fact]
    public async Task Upsert_MissingAndExisting_WritesBothTimes()
    {
        await Committed(new Write.Upsert(Samples.Person("p1", "Ada")));
        await Committed(new Write.Upsert(Samples.Person("p1", "Bob")));

        (await Read<Person>("person:p1"))!.Value.Name.ShouldBe("Bob");
    }

    [Fact]
    public async Task Delete_WithItsETag_Removes()
    {
        var etag = (await Committed(new Write.Create(Samples.Person("p1"))))["person:p1"];

        (await Committed(new Write.Delete("person:p1", etag))).ShouldBeEmpty();

        (await Read<Person>("person:p1")).ShouldBeNull();
    }

    [Fact]
    public async Task Delete_WithAnotherETag_ConflictsAndLeavesIt()
    {
        await Given(Samples.Person("p1"));

        (await Refused(new Write.Delete("person:p1", "never"))).ShouldBe(new CommitResult.Conflict("person:p1", Exists: false));

        (await Read<Person>("person:p1")).ShouldNotBeNull();
    }

    [Fact]
    public async Task Delete_MissingDocument_Conflicts() =>
        (await Refused(new Write.Delete("person:p1", "1"))).ShouldBe(new CommitResult.Conflict("person:p1", Exists: false));

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(99)]
    public async Task Commit_WhoseNthOperationFails_WritesNothing(int failing)
    {
        await Given(Samples.Ledger($"k{failing}"));
        var before = await Fixture.ReadChangesAsync(null);

        var conflict = await Refused([.. Enumerable.Range(0, 100).Select(i => new Write.Create(Samples.Ledger($"k{i}")))]);

        conflict.RecordId.ShouldBe($"ledger:k{failing}");
        (await Store.ReadManyAsync<LedgerEntry>(Org, [.. Enumerable.Range(0, 100).Select(i => $"ledger:k{i}")], None)).Count.ShouldBe(1);
        (await Fixture.ReadChangesAsync(before.Position)).Documents.ShouldBeEmpty();
    }

    [Fact]
    public async Task Commit_WithTwoFailingConditions_NamesTheFirst()
    {
        await Given(Samples.Ledger("b"), Samples.Ledger("c"));

        var conflict = await Refused(
            new Write.Create(Samples.Ledger("a")), new Write.Create(Samples.Ledger("b")), new Write.Create(Samples.Ledger("c")));

        conflict.RecordId.ShouldBe("ledger:b");
    }

    [Fact]
    public async Task Commit_OfEveryKindOfWrite_DoesThemAll()
    {
        var etags = await Committed(new Write.Create(Samples.Person("old")), new Write.Create(Samples.Person("gone")));

        await Committed(
            new Write.Create(Samples.Person("new")),
            new Write.Replace(Samples.Person("old", "Replaced"), etags["person:old"]),
            new Write.Upsert(Samples.Person("any")),
            new Write.Delete("person:gone", etags["person:gone"]));

        var left = await Store.ReadManyAsync<Person>(Org, ["person:new", "person:old", "person:any", "person:gone"], None);
        left.Select(person => person.Value.PersonId).Order().ShouldBe(["any", "new", "old"]);
    }

    [Fact]
    public async Task Commit_OfNothing_Succeeds() => (await Committed()).ShouldBeEmpty();

    [Fact]
    public async Task Commit_Of101Operations_Throws() =>
        await Should.ThrowAsync<ArgumentException>(() => Commit([.. Enumerable.Range(0, 101).Select(i => new Write.Create(Samples.Ledger($"k{i}")))]));

    [Fact]
    public async Task Commit_OfMoreThan2MB_ThrowsAndWritesNothing()
    {
        var large = new string('x', 700_000);

        await Should.ThrowAsync<ArgumentException>(() =>
            Commit([.. Enumerable.Range(0, 3).Select(i => new Write.Create(Samples.Person($"p{i}", large)))]));

        (await Read<Person>("person:p0")).ShouldBeNull();
    }

    [Fact]
    public async Task Commit_OfOneDocumentTwice_Throws() => await Should.ThrowAsync<ArgumentException>(() =>
        Commit(new Write.Upsert(Samples.Person("p1")), new Write.Upsert(Samples.Person("p1"))));

    [Fact]
    public async Task Commit_OfAnotherOrganizationsDocument_Throws() =>
        await Should.ThrowAsync<ArgumentException>(() => Commit(new Write.Create(Samples.Person("p1", organization: OtherOrg))));

    [Fact]
    public async Task Replace_OneThousandAtOnceWithOneETag_HasOneWinner()
    {
        var etag = (await Committed(new Write.Create(Samples.Person("p1"))))["person:p1"];

        var results = await Task.WhenAll(Enumerable.Range(0, 1000).Select(i => Task.Run(async () =>
            (Name: $"{i}", Result: await Commit(new Write.Replace(Samples.Person("p1", $"{i}"), etag), new Write.Create(Samples.Ledger($"by-{i}")))), None)));

        var winner = results.Where(result => result.Result is CommitResult.Committed).ShouldHaveSingleItem();
        (await Read<Person>("person:p1"))!.Value.Name.ShouldBe(winner.Name);
        (await Store.ReadManyAsync<LedgerEntry>(Org, [.. Enumerable.Range(0, 1000).Select(i => $"ledger:by-{i}")], None))
            .ShouldHaveSingleItem().Value.Key.ShouldBe($"by-{winner.Name}");
    }

    [Fact]
    public async Task Create_OneHundredAtOnceOfOneId_HasOneWinner()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => Task.Run(() => Commit(new Write.Create(Samples.Person("p1", $"{i}"))), None)));

        results.Count(result => result is CommitResult.Committed).ShouldBe(1);
    }

    [Fact]
    public async Task Commit_ThenReopen_IsStillThere()
    {
        var etag = (await Committed(new Write.Create(Samples.Person("p1", "Ada"))))["person:p1"];

        await Fixture.ReopenAsync();

        (await Read<Person>("person:p1"))!.ETag.ShouldBe(etag);
        await Committed(new Write.Replace(Samples.Person("p1", "Bob"), etag));
    }
}
