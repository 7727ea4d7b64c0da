using Interviews.Domain.Directory;
using Interviews.Domain.Feedback.Guides;
using Interviews.Domain.Feedback.Templates;
using Interviews.Domain.Storage;
using Shouldly;
using Xunit;

namespace Interviews.Infrastructure.Tests.Storage.Contract;

/// <content>FindEntries: the directory by name.</content>
public abstract partial class StoreContract
{
    [Fact]
    public async Task FindEntries_PageByPage_IsInOrderOfNameAndId()
    {
        await Given(
            Samples.Person("p5", "Ada Lovelace"), Samples.Person("p1", "ada"), Samples.Person("p3", "ADA"), Samples.Person("b"), Samples.Person("p2", "Zoë"), Samples.Person("a/x"));

        var people = await All(new FindPeople(), limit: 2);

        people.Select(person => person.PersonId).ShouldBe(["a/x", "p1", "p3", "p5", "b", "p2"]);
    }

    [Fact]
    public async Task FindEntries_OfOneKind_LeavesOthersAndOtherOrganizationsOut()
    {
        await Given(
            Samples.Person("x", "Same"),
            new Candidate { CandidateId = "x", OrganizationId = Org, Name = "Same" },
            new Job { JobId = "x", OrganizationId = Org, Title = "Same" },
            new Room { RoomId = "x", OrganizationId = Org, Name = "Same" },
            new ScorecardTemplate { TemplateId = "x", OrganizationId = Org, Name = "Same", Attributes = [] },
            new InterviewGuide { GuideId = "x", OrganizationId = Org, Name = "Same", Sections = [] },
            Samples.Person("y", "Same", OtherOrg),
            Samples.Interview() with { CandidateName = "Same" });

        (await All(new FindPeople("same"))).ShouldHaveSingleItem().PersonId.ShouldBe("x");
        (await All(new FindCandidates("same"))).ShouldHaveSingleItem().CandidateId.ShouldBe("x");
        (await All(new FindJobs("same"))).ShouldHaveSingleItem().JobId.ShouldBe("x");
        (await All(new FindRooms("same"))).ShouldHaveSingleItem().RoomId.ShouldBe("x");
        (await All(new FindScorecardTemplates("same"))).ShouldHaveSingleItem().TemplateId.ShouldBe("x");
        (await All(new FindInterviewGuides("same"))).ShouldHaveSingleItem().GuideId.ShouldBe("x");
        (await All(new FindPeople(), organization: OtherOrg)).ShouldHaveSingleItem().PersonId.ShouldBe("y");
    }

    [Theory]
    [InlineData("LOVE", "p1")]
    [InlineData("o'brien", "p2")]
    [InlineData("  zoë  o’b ", "p2")]
    [InlineData("Acme.example", "p2 p3")]
    [InlineData("p3", "p3")]
    [InlineData("", "p1 p2 p3")]
    [InlineData("%", "")]
    [InlineData("lovelace zoë", "")]
    public async Task FindEntries_ByAPart_LooksAtNameAndAddress(string part, string expected)
    {
        await Given(
            Samples.Person("p1", "Ada Lovelace"),
            Samples.Person("p2", "Zoë O’Brien") with { Email = "zoe@acme.example" },
            Samples.Person("p3") with { Email = "x@ACME.example" });

        var people = await All(new FindPeople(part), limit: 1);

        string.Join(' ', people.Select(person => person.PersonId).Order(StringComparer.Ordinal)).ShouldBe(expected);
    }

    [Fact]
    public async Task FindEntries_AfterRenamingAndRemoval_FindsThemByWhatTheyAreCalledNow()
    {
        var etag = (await Committed(new Write.Create(Samples.Person("p1", "Ada"))))["person:p1"];
        etag = (await Committed(new Write.Replace(Samples.Person("p1", "Bob"), etag)))["person:p1"];

        (await All(new FindPeople("ada"))).ShouldBeEmpty();
        (await All(new FindPeople("bob"))).ShouldHaveSingleItem();
        await Committed(new Write.Delete("person:p1", etag));
        (await All(new FindPeople())).ShouldBeEmpty();
    }

    [Fact]
    public async Task FindEntries_OfTemplatesAndGuidesThatWereDeleted_FindsThemNoMore()
    {
        var template = new ScorecardTemplate { TemplateId = "x", OrganizationId = Org, Name = "Same", Attributes = [] };
        var guide = new InterviewGuide { GuideId = "x", OrganizationId = Org, Name = "Same", Sections = [] };
        var etags = await Committed(new Write.Create(template), new Write.Create(guide));

        await Committed(new Write.Delete("scorecardTemplate:x", etags["scorecardTemplate:x"]), new Write.Delete("interviewGuide:x", etags["interviewGuide:x"]));

        (await All(new FindScorecardTemplates())).ShouldBeEmpty();
        (await All(new FindInterviewGuides())).ShouldBeEmpty();
    }

    [Fact]
    public async Task GuidesFitting_AKey_AreThoseOfItInOrder()
    {
        await Given(new GuideFit(Org, "any:technical", "g-2"), new GuideFit(Org, "any:technical", "g-1"), new GuideFit(Org, "any:any", "g-3"), new GuideFit(OtherOrg, "any:technical", "g-4"));

        (await All(new GuidesFitting("any:technical"))).Select(fit => fit.GuideId).ShouldBe(["g-1", "g-2"]);
    }

    [Fact]
    public async Task FindEntries_WithTheContinuationOfAnotherKind_Throws()
    {
        await Given(Samples.Person("p1"), Samples.Person("p2"));
        var continuation = (await Store.QueryAsync(Org, new FindPeople(), 1, null, None)).Continuation;

        await Should.ThrowAsync<ArgumentException>(() => Store.QueryAsync(Org, new FindRooms(), 1, continuation, None));
    }
}
