using Interviews.Domain.Directory;
using Interviews.Domain.Planning.Automatic;
using Interviews.Domain.Scheduling;
using Interviews.Domain.Scheduling.Availability;
using NodaTime;
using Shouldly;
using Xunit;
using static Interviews.Domain.Tests.Scenario;

namespace Interviews.Domain.Tests.Planning.Automatic;

/// <summary>REQ-SCH-23, REQ-SCH-24 and REQ-SCH-26: which slot and whom automatic scheduling chooses.</summary>
public sealed class AutomaticSchedulerTests
{
    private static readonly DateTimeZone _berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    /// <summary>Monday, 2 February 2026, 09:00 in Berlin; Monday to Friday.</summary>
    private static readonly Instant _monday = Instant.FromUtc(2026, 2, 2, 8, 0);

    [Fact]
    public void Choose_NobodyBusy_IsTheFirstSlotWithinTheCandidatesHours()
    {
        var choice = Choose(Search(Person("a")), zone: "America/New_York");

        // 09:00-17:00 in Berlin is 03:00-11:00 in New York.
        choice.Start.ShouldBe(Instant.FromUtc(2026, 2, 2, 13, 0));
        choice.Reason.ShouldBe("Monday, 2 February 2026, 08:00 for the candidate, within 08:00-18:00 on a weekday there; the best of 145 slots by waiting time and load.");
    }

    [Fact]
    public void Choose_OnlyUnreasonableHours_IsStillAChoiceUnlessTheyAreKeptTo()
    {
        var search = Search(Person("a"));

        Choose(search, zone: "Pacific/Honolulu").Reason.ShouldContain("outside of 08:00-18:00");
        AutomaticScheduler.Choose(search, new AutomaticWishes(DateTimeZoneProviders.Tzdb["Pacific/Honolulu"]) { OnlyReasonableHours = true })
            .ShouldBeRefused(RefusalCode.NothingFits).Extensions["relax"].ShouldBe(new[] { new Relaxation("workingHours", 153), new Relaxation("reasonableHours", 145) });
    }

    [Fact]
    public void Choose_FewestThatWeek_Comes()
    {
        var choice = Choose(Search([Person("a"), Person("b")], Booked("a", 3), Booked("b", 1)));

        choice.Seats.ShouldHaveSingleItem().PersonId.ShouldBe("b");
        choice.Seats[0].Reason.ShouldBe("Free, with one interview that week; last booked on 2026-02-06, and takes turns with the others. 1 other could have filled the seat.");
    }

    [Fact]
    public void Choose_TwiceTheWeight_TakesTwiceAsMany()
    {
        var choice = Choose(Search([Person("a", weight: 200), Person("b")], Booked("a", 3), Booked("b", 2)));

        choice.Seats.ShouldHaveSingleItem().PersonId.ShouldBe("a", "Three for a weight of 200 is less than two for one of 100.");
    }

    [Fact]
    public void Choose_EqualLoad_TakesWhoeverWaitedLongest()
    {
        var choice = Choose(Search([Person("a"), Person("b")], Once("a", _monday - Duration.FromDays(4)), Once("b", _monday - Duration.FromDays(5))));

        choice.Seats.ShouldHaveSingleItem().PersonId.ShouldBe("b");
        choice.Seats[0].Reason.ShouldContain("last booked on 2026-01-28");
    }

    [Fact]
    public void Choose_SomebodyNew_IsNotFloodedNorPassedOver()
    {
        var taken = new List<string>();
        List<BookedDay> booked = [Once("a", _monday - Duration.FromDays(4), 50), Once("b", _monday - Duration.FromDays(5), 51), Early("a"), Early("b")];
        for (var number = 0; number < 9; number++)
        {
            var choice = Choose(Search([Person("a"), Person("b"), Person("new")], [.. booked]));
            taken.Add(choice.Seats[0].PersonId);
            booked.Add(Once(taken[^1], choice.Start, number));
        }

        taken.CountBy(id => id).ToDictionary(pair => pair.Key, pair => pair.Value).ShouldBe(
            new Dictionary<string, int> { ["a"] = 3, ["b"] = 3, ["new"] = 3 }, ignoreOrder: true);
        taken.Chunk(3).ShouldAll(turn => turn.Distinct().Count() == 3);
    }

    [Fact]
    public void Choose_Trainee_WatchesAndFillsNoSeat()
    {
        var search = Search([Person("a"), Person("t", training: ["technical"])]);
        var wishes = new AutomaticWishes(_berlin) { Type = "technical", WithShadow = true };

        var choice = AutomaticScheduler.Choose(search, wishes).ShouldBeAccepted();

        choice.Seats.Select(seat => (seat.Seat, seat.PersonId, seat.IsShadow)).ShouldBe([("lead", "a", false), (AutomaticScheduler.ShadowSeat, "t", true)]);
    }

    [Fact]
    public void Choose_OnlyTrainees_FitsNothingAndSaysSo() =>
        AutomaticScheduler.Choose(Search([Person("t", training: ["technical"])]), new AutomaticWishes(_berlin) { Type = "technical" })
            .ShouldBeRefused(RefusalCode.NothingFits).Extensions["relax"].ShouldBe(new[] { new Relaxation("training", 145) });

    [Fact]
    public void Choose_LimitReached_NamesTheLimit() =>
        AutomaticScheduler.Choose(Search([Person("a", perWeek: 2)], Booked("a", 2)), new AutomaticWishes(_berlin))
            .ShouldBeRefused(RefusalCode.NothingFits).Extensions["relax"].ShouldBeAssignableTo<IEnumerable<Relaxation>>()!
            .Select(change => change.Constraint).ShouldBe(["limits"]);

    [Fact]
    public void Choose_SeveralSeats_NamesTheSeatThatCannotBeFilled()
    {
        var search = Search([Person("a"), Person("b")]) with { Seats = [new PanelSeat("lead", ["a"]), new PanelSeat("second", ["stranger"])] };

        AutomaticScheduler.Choose(search, new AutomaticWishes(_berlin)).ShouldBeRefused(RefusalCode.NothingFits)
            .Extensions["relax"].ShouldBe(new[] { new Relaxation("assumeFree", 145), new Relaxation("seats.second", 145) });
    }

    [Fact]
    public void Choose_BusyDay_IsSpreadOverTheNext()
    {
        var choice = Choose(Search([Person("a")], new BookedDay(Acme, "person:a", _monday.InUtc().Date, [.. Enumerable.Range(0, 3).Select(hour => Slot(hour, _monday + Duration.FromHours(hour)))])));

        choice.Start.ShouldBe(_monday + Duration.FromDays(1), "Three interviews that day cost more than a day of waiting.");
    }

    private static AutomaticChoice Choose(SlotSearch search, string zone = "Europe/Berlin") =>
        AutomaticScheduler.Choose(search, new AutomaticWishes(DateTimeZoneProviders.Tzdb[zone])).ShouldBeAccepted();

    private static SlotSearch Search(PersonTime person) => Search([person]);

    private static SlotSearch Search(PersonTime[] people, params BookedDay[] booked) =>
        new(new WantedTime(Duration.FromHours(1), 0, _berlin, _monday - Duration.FromDays(1)), new Interval(_monday, _monday + Duration.FromDays(4.5)), new SlotGrid(_berlin, 15), booked)
        {
            Seats = [new PanelSeat("lead", [.. people.Select(person => person.Entry.PersonId)])],
            People = people.ToDictionary(person => person.Entry.PersonId),
        };

    private static PersonTime Person(string id, int weight = Domain.Directory.Person.UsualWeight, int? perWeek = null, string[]? training = null) =>
        new(new Person { PersonId = id, OrganizationId = Acme, TimeZone = "Europe/Berlin", Weight = weight, MaxPerWeek = perWeek, Training = training ?? [] });

    /// <summary>Interviews on the Friday evening of the week, in nobody's way.</summary>
    private static BookedDay Booked(string id, int interviews) => new(
        Acme, Resources.Person(id), new LocalDate(2026, 2, 6), [.. Enumerable.Range(0, interviews).Select(number => Slot(number + 100, _monday + Duration.FromHours(106 + number)))]);

    /// <summary>Two interviews on the Monday, before anybody works.</summary>
    private static BookedDay Early(string id) =>
        new(Acme, Resources.Person(id), new LocalDate(2026, 2, 2), [.. Enumerable.Range(0, 2).Select(number => Slot(number + 200, _monday - Duration.FromHours(8 - number)))]);

    private static BookedDay Once(string id, Instant start, int number = 0) => new(Acme, Resources.Person(id), start.InUtc().Date, [Slot(number, start)]);

    private static Booking Slot(int number, Instant start) => new(new Guid(number, 0, 0, new byte[8]), start, start + Duration.FromHours(1), 0);
}
