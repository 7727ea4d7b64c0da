using Interviews.Domain.Directory;
using Interviews.Domain.Scheduling;
using Interviews.Domain.Storage;
using NodaTime;
using Shouldly;
using Xunit;

namespace Interviews.Infrastructure.Tests.Storage.Contract;

/// <content>The other named queries.</content>
public abstract partial class StoreContract
{
    private static readonly LocalDate March = new(2026, 3, 1);

    [Theory]
    [InlineData(0, 12)]
    [InlineData(5, 7)]
    [InlineData(12, 0)]
    public async Task EventsOfInterview_AfterASequence_ReturnsTheRestInOrder(long after, int count)
    {
        var interview = Guid.NewGuid();
        await Given(Enumerable.Range(1, 12).Reverse().Select(i => Samples.Event(interview, i)).Append(Samples.Event(Guid.NewGuid(), 1)));

        var events = await All(new EventsOfInterview(interview, after), limit: 5);

        events.Select(@event => (@event.InterviewId, @event.Sequence)).ShouldBe(Enumerable.Range((int)after + 1, count).Select(i => (interview, (long)i)));
    }

    [Theory]
    [InlineData(null, null, "a b/c d e")]
    [InlineData("b/c", null, "d e")]
    [InlineData("b", "d", "b/c d")]
    [InlineData("e", null, "")]
    public async Task IdRange_BetweenTwoIds_ExcludesTheFirstAndIncludesTheLast(string? after, string? through, string expected)
    {
        await Given(new[] { "a", "b/c", "d", "e" }.Select(id => Samples.Person(id)));
        await Given(new Candidate { CandidateId = "b", OrganizationId = Org }, Samples.Person("d") with { OrganizationId = OtherOrg });

        var people = await All(new PeopleBetween(after, through), limit: 2);

        string.Join(' ', people.Select(person => person.PersonId)).ShouldBe(expected);
    }

    [Fact]
    public async Task ScorecardsOfInterview_SeveralInterviews_ReturnsItsOwnByInterviewer()
    {
        var interview = Guid.NewGuid();
        await Given(
            Samples.Scorecard(interview, "carol"), Samples.Scorecard(interview, "alice"), Samples.Scorecard(interview, "bob/x"), Samples.Scorecard(Guid.NewGuid(), "dave"));

        var scorecards = await All(new ScorecardsOfInterview(interview), limit: 2);

        scorecards.Select(scorecard => scorecard.InterviewerId).ShouldBe(["alice", "bob/x", "carol"]);
    }

    [Fact]
    public async Task EffectsOfInterview_SeveralInterviews_ReturnsItsOwnByKey()
    {
        var interview = Guid.NewGuid();
        string[] keys = [$"{interview}:r2:removed@7:p1", $"{interview}:r1:reminder-PT24H:auth0|a/b", $"{interview}:r1:reminder-PT1H:p1"];
        await Given(keys.Append($"{Guid.NewGuid()}:r1:reminder-PT1H:p1").Select(key => Samples.Ledger(key)));

        var effects = await All(new EffectsOfInterview(interview), limit: 2);

        effects.Select(effect => effect.Key).ShouldBe(keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("ada lovelace", 2)]
    [InlineData("ADA LOVELACE", 2)]
    [InlineData("ada", 0)]
    [InlineData("ZOË", 1)]
    public async Task PeopleNamed_WhateverItsCase_FindsTheWholeName(string name, int count)
    {
        await Given(
            Samples.Person("p1", "Ada Lovelace"), Samples.Person("p2", "Ada LOVELACE"), Samples.Person("p3", "Ada Lovelace II"), Samples.Person("p4"), Samples.Person("p5", "Zoë"));

        (await All(new PeopleNamed(name), limit: 1)).Count.ShouldBe(count);
    }

    [Fact]
    public async Task PeopleNamed_AfterRenamingAndRemoval_FindsThemByWhatTheyAreCalledNow()
    {
        var etag = (await Committed(new Write.Create(Samples.Person("p1", "Ada"))))["person:p1"];
        etag = (await Committed(new Write.Replace(Samples.Person("p1", "Bob"), etag)))["person:p1"];

        (await All(new PeopleNamed("Ada"))).ShouldBeEmpty();
        (await All(new PeopleNamed("bob"))).ShouldHaveSingleItem();
        await Committed(new Write.Delete("person:p1", etag));
        (await All(new PeopleNamed("bob"))).ShouldBeEmpty();
    }

    [Fact]
    public async Task BookingsBetween_SeveralResources_ReturnsTheDaysOfThoseWithinBothEndsIncluded()
    {
        string[] resources = ["interviewer:a", "interviewer:b", "room:x%20y"];
        await Given(resources.Append("interviewer:c").SelectMany(resource =>
            Enumerable.Range(0, 10).Select(day => new BookedDay(Org, resource, March.PlusDays(day), []))));

        var days = await All(new BookingsBetween(resources, March.PlusDays(2), March.PlusDays(5)), limit: 3);

        days.Select(day => (day.Resource, day.Day)).ShouldBe(
            resources.SelectMany(resource => Enumerable.Range(2, 4).Select(day => (resource, March.PlusDays(day)))), ignoreOrder: true);
    }

    [Fact]
    public async Task BookingsBetween_ResourceWhoseNameContinuesAnothers_IsNotMistakenForIt()
    {
        string[] similar = ["interviewer:a:2026-03-02", "interviewer:a:2026-03-02:x", "interviewer:ab", "interviewer:a/", "interviewer:a "];
        await Given(similar.Append("interviewer:a").SelectMany(resource =>
            Enumerable.Range(0, 5).Select(day => new BookedDay(Org, resource, March.PlusDays(day), []))));

        var days = await All(new BookingsBetween(["interviewer:a"], March, March.PlusDays(4)), limit: 2);

        days.Select(day => (day.Resource, day.Day)).ShouldBe(Enumerable.Range(0, 5).Select(day => ("interviewer:a", March.PlusDays(day))));
    }

    [Fact]
    public async Task BookingsBetween_RoomWithAVeryLongName_IsFound()
    {
        var room = Resources.Room(new string('ß', 400));
        await Given(Enumerable.Range(0, 5).Select(day => new BookedDay(Org, room, March.PlusDays(day), [])));

        (await All(new BookingsBetween([room], March.PlusDays(1), March.PlusDays(3)), limit: 1)).Count.ShouldBe(3);
    }

    [Fact]
    public async Task BookingsBetween_NoResourceOrNoDay_IsEmpty()
    {
        await Given(new BookedDay(Org, "room:a", March, []));

        (await All(new BookingsBetween([], March, March))).ShouldBeEmpty();
        (await All(new BookingsBetween(["room:a"], March.PlusDays(1), March))).ShouldBeEmpty();
    }

    private sealed record PeopleBetween(string? AfterId, string? ThroughId) : IdRange<Person>
    {
        public override string Prefix => Person.RecordId(string.Empty);

        public override string? After => AfterId is null ? null : Person.RecordId(AfterId);

        public override string? Through => ThroughId is null ? null : Person.RecordId(ThroughId);
    }
}
