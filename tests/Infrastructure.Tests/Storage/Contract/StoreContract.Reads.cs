using Interviews.Domain.Directory;
using Interviews.Domain.Interviews;
using Interviews.Domain.Scheduling;
using Interviews.Domain.Storage;
using NodaTime;
using Shouldly;
using Xunit;

namespace Interviews.Infrastructure.Tests.Storage.Contract;

/// <content>Point reads, ids, organizations and forgetting.</content>
public abstract partial class StoreContract
{
    [Fact]
    public async Task Read_MissingDocument_IsNull() => (await Read<Person>("person:nobody")).ShouldBeNull();

    [Fact]
    public async Task Read_DocumentOfAnotherKind_IsNull()
    {
        await Given(Samples.Person("p1"));

        (await Read<Candidate>("person:p1")).ShouldBeNull();
    }

    [Fact]
    public async Task ReadMany_SomeMissingAndOneNamedTwice_ReturnsThoseThatExistOnce()
    {
        await Given(Samples.Person("p1"), Samples.Person("p2"));

        var found = await Store.ReadManyAsync<Person>(Org, ["person:p1", "person:p3", "person:p2", "person:p1"], None);

        found.Select(person => person.Value.PersonId).Order().ShouldBe(["p1", "p2"]);
    }

    [Theory]
    [InlineData("auth0|a/b\\c?d#e")]
    [InlineData("tilde~002F and %2F and a:colon")]
    [InlineData("Zoë 😀 \"quoted\" \t tab")]
    [InlineData("' OR 1=1 --")]
    public async Task Read_IdWithOddCharacters_IsFound(string id)
    {
        await Given(Samples.Person(id), Samples.Person("another"));

        (await Read<Person>(Person.RecordId(id)))!.Value.PersonId.ShouldBe(id);
        await Refused(new Write.Create(Samples.Person(id)));
    }

    [Fact]
    public async Task Read_IdsThatDifferOnlyInWhatIsEscaped_AreDifferentDocuments()
    {
        await Given(Samples.Person("a/b"), Samples.Person("a~002Fb"), Samples.Person("a?b"));

        (await Read<Person>("person:a/b"))!.Value.PersonId.ShouldBe("a/b");
        (await Read<Person>("person:a~002Fb"))!.Value.PersonId.ShouldBe("a~002Fb");
    }

    [Fact]
    public async Task Read_VeryLongIdsWithACommonBeginning_AreDifferentDocuments()
    {
        var id = new string('é', 600);
        await Given(Samples.Person(id + "1"), Samples.Person(id + "2"));

        (await Read<Person>(Person.RecordId(id + "2")))!.Value.PersonId.ShouldBe(id + "2");
    }

    [Fact]
    public async Task Read_AnotherOrganizationsDocument_IsNull()
    {
        await Given(Samples.Person("p1"));

        (await Read<Person>("person:p1", OtherOrg)).ShouldBeNull();
        (await Store.ReadManyAsync<Person>(OtherOrg, ["person:p1"], None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Create_IdThatAnotherOrganizationUses_IsAnotherDocument()
    {
        await Given(Samples.Person("p1", "Ada"), Samples.Person("p1", "Bob", OtherOrg));

        (await Read<Person>("person:p1"))!.Value.Name.ShouldBe("Ada");
        (await Read<Person>("person:p1", OtherOrg))!.Value.Name.ShouldBe("Bob");
    }

    [Fact]
    public async Task Delete_AnotherOrganizationsDocument_Conflicts()
    {
        var etag = (await Committed(new Write.Create(Samples.Person("p1"))))["person:p1"];

        (await Store.CommitAsync(OtherOrg, [new Write.Delete("person:p1", etag)], None)).ShouldBeOfType<CommitResult.Conflict>();
    }

    [Fact]
    public async Task Query_AnotherOrganizationsDocuments_AreNotFound()
    {
        var interview = Samples.Interview() with { CandidateId = "c1", JobId = "j1", ApplicationId = "a1", RescheduleHistory = [Move] };
        interview = interview with { Details = interview.Details with { Tags = ["t"], Interviewers = [new Interviewer("i1", "Ada")] } };
        await Given(
            interview,
            Samples.Event(interview.InterviewId, 1),
            Samples.Scorecard(interview.InterviewId, "i1"),
            Samples.Person("p1", "Ada"),
            new BookedDay(Org, "room:a", new LocalDate(2026, 3, 2), []));

        FindInterviews[] finds =
        [
            new(), new() { CandidateId = "c1" }, new() { InterviewerId = "i1" }, new() { ParticipantId = "i1" }, new() { JobId = "j1" },
            new() { ApplicationId = "a1" }, new() { Tag = "t" }, new() { Rescheduled = true }, new() { Type = InterviewType.Technical },
            new() { Statuses = [InterviewStatus.Scheduled] },
        ];
        foreach (var find in finds)
        {
            (await All(find)).ShouldHaveSingleItem();
            (await All(find, organization: OtherOrg)).ShouldBeEmpty();
        }

        (await All(new EventsOfInterview(interview.InterviewId), organization: OtherOrg)).ShouldBeEmpty();
        (await All(new ScorecardsOfInterview(interview.InterviewId), organization: OtherOrg)).ShouldBeEmpty();
        (await All(new PeopleNamed("Ada"), organization: OtherOrg)).ShouldBeEmpty();
        (await All(new BookingsBetween(["room:a"], new LocalDate(2026, 3, 1), new LocalDate(2026, 3, 3)), organization: OtherOrg)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Expiry_BeforeAndAfterTheTime_IsThereAndThenIsNot()
    {
        await Committed(new Write.Create(Samples.Person("p1", "Ada"), Duration.FromSeconds(60)));

        Fixture.Advance(Duration.FromSeconds(59));
        (await Read<Person>("person:p1")).ShouldNotBeNull();
        Fixture.Advance(Duration.FromSeconds(2));

        (await Read<Person>("person:p1")).ShouldBeNull();
        (await Store.ReadManyAsync<Person>(Org, ["person:p1"], None)).ShouldBeEmpty();
        (await All(new PeopleNamed("Ada"))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Expiry_OfAnIndexedInterview_RemovesItFromQueries()
    {
        await Committed(new Write.Create(Samples.Interview() with { CandidateId = "c1" }, Duration.FromSeconds(60)));
        await Committed(new Write.Create(Samples.Interview() with { CandidateId = "c1" }));

        Fixture.Advance(Duration.FromSeconds(61));

        (await All(new FindInterviews())).ShouldHaveSingleItem();
        await Given(Samples.Ledger("any"));
        (await All(new FindInterviews { CandidateId = "c1" })).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Create_OverAnExpiredDocument_Succeeds()
    {
        await Committed(new Write.Create(Samples.Person("p1", "Ada"), Duration.FromSeconds(60)));
        Fixture.Advance(Duration.FromSeconds(61));

        await Committed(new Write.Create(Samples.Person("p1", "Bob")));

        (await Read<Person>("person:p1"))!.Value.Name.ShouldBe("Bob");
    }

    [Fact]
    public async Task Replace_AnExpiredDocument_Conflicts()
    {
        var etag = (await Committed(new Write.Create(Samples.Person("p1"), Duration.FromSeconds(60))))["person:p1"];
        Fixture.Advance(Duration.FromSeconds(61));

        await Refused(new Write.Replace(Samples.Person("p1"), etag));
        await Refused(new Write.Delete("person:p1", etag));
    }

    [Fact]
    public async Task Replace_WithoutTimeToLive_KeepsTheDocument()
    {
        var etag = (await Committed(new Write.Create(Samples.Person("p1"), Duration.FromSeconds(60))))["person:p1"];
        await Committed(new Write.Replace(Samples.Person("p1"), etag));

        Fixture.Advance(Duration.FromDays(365));

        (await Read<Person>("person:p1")).ShouldNotBeNull();
    }

    [Fact]
    public async Task Upsert_WithTimeToLive_StartsItAnew()
    {
        await Committed(new Write.Upsert(Samples.Person("p1"), Duration.FromSeconds(60)));
        Fixture.Advance(Duration.FromSeconds(50));
        await Committed(new Write.Upsert(Samples.Person("p1"), Duration.FromSeconds(60)));

        Fixture.Advance(Duration.FromSeconds(50));

        (await Read<Person>("person:p1")).ShouldNotBeNull();
    }
}
