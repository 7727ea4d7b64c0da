using FsCheck.Fluent;
using Interviews.Domain.Interviews;
using Interviews.Domain.Scheduling.Availability;
using NodaTime;
using Shouldly;
using Xunit;
using static Interviews.Domain.Tests.Scenario;
using Interval = NodaTime.Interval;

namespace Interviews.Domain.Tests.Scheduling.Availability;

/// <summary>REQ-SCH-01 to REQ-SCH-08: which slots are offered, over generated calendars around changes of the clocks.</summary>
public sealed class SlotSearchTests
{
    [Fact]
    public void Slots_AnyCalendars_AreThoseFoundMinuteByMinute()
    {
        var (found, changes) = (0, 0);
        Action<SlotSearch> same = search =>
        {
            var slots = search.Slots().ToList();

            slots.Select(slot => slot.Start).ShouldBe(MinuteByMinute.Starts(search));
            foreach (var slot in slots)
            {
                slot.End.ShouldBe(slot.Start + search.Wanted.Length);
                slot.Seats.Select(seat => seat.Name).ShouldBe(search.Seats.Select(seat => seat.Name));
                slot.Seats.Select(seat => seat.PersonId).ShouldBeUnique();
                slot.Seats.Zip(search.Seats).All(pair => pair.Second.AnyOf.Contains(pair.First.PersonId)).ShouldBeTrue();
                slot.Seats.All(seat => MinuteByMinute.IsFree(slot.Start, seat.PersonId, search)).ShouldBeTrue();
            }

            found += slots.Count;
            changes += slots.Count > 0 && slots[0].Start.InZone(search.Wanted.Zone).Offset != slots[^1].Start.InZone(search.Wanted.Zone).Offset ? 1 : 0;
        };

        same.ShouldHoldFor(Calendars.Searches, 400);
        found.ShouldBeGreaterThan(1_000, "Calendars without slots say little.");
        changes.ShouldBeGreaterThan(10, "The clocks have to change between slots.");
    }

    /// <summary>What is offered can be booked, and a start on the grid that could be booked is offered: both ask the same question.</summary>
    [Fact]
    public void Slots_OfAFixedPanel_AreExactlyTheStartsThatCanBeBooked()
    {
        var (offered, refused) = (0, 0);
        Action<SlotSearch> bookable = search =>
        {
            var panel = search.Seats.Select(seat => seat.AnyOf[0]).Distinct().ToList();
            var asked = search with { Seats = [.. panel.Select(id => new PanelSeat(id, [id]))] };
            var slots = asked.Slots().Select(slot => slot.Start).ToHashSet();
            foreach (var start in asked.Grid.Within(asked.Window).Where(start => start > asked.Wanted.Now && start + asked.Wanted.Length <= asked.Window.End))
            {
                var isOffered = slots.Contains(start);
                InterviewDecider.Decide(null, Booking(start, panel, asked), Knowing(asked)).IsRefused.ShouldBe(!isOffered, $"{start}");
                _ = isOffered ? offered++ : refused++;
            }
        };

        bookable.ShouldHoldFor(Calendars.Searches, 60);
        offered.ShouldBeGreaterThan(300);
        refused.ShouldBeGreaterThan(300);
    }

    [Fact]
    public void Slots_AskedFromAnywhere_AreTheSameInstants()
    {
        var found = 0;
        Action<SlotSearch> same = search =>
        {
            // Offsets of these zones are whole quarters of an hour, and so is the grid.
            var starts = new[] { "UTC", "Asia/Kolkata", "Asia/Kathmandu", "America/St_Johns" }
                .Select(zone => (search with { Grid = new SlotGrid(DateTimeZoneProviders.Tzdb[zone], 15) }).Slots().Select(slot => slot.Start).ToList()).ToList();

            starts.Skip(1).Count(other => other.SequenceEqual(starts[0])).ShouldBe(3);
            found += starts[0].Count;
        };

        same.ShouldHoldFor(Calendars.Searches, 100);
        found.ShouldBeGreaterThan(300);
    }

    [Fact]
    public void Slots_StrangerToTheDirectory_AreNotOfferedUntilItIsAssumed()
    {
        var search = Simple(new Interval(StartsAt, StartsAt + Duration.FromHours(2)), [new PanelSeat("lead", ["p-9"])]);

        search.Slots().ShouldBeEmpty();
        search.Unknown.ShouldBe([new UnknownPerson("p-9", UnknownReason.NotInDirectory)]);
        var slots = (search with { AssumeFree = true }).Slots().ToList();
        slots.Count.ShouldBe(5);
        slots.SelectMany(slot => slot.Seats).Distinct().ShouldBe([new SeatChoice("lead", "p-9") { Assumed = true }]);
    }

    [Fact]
    public void Slots_WindowShorterThanTheInterview_IsEmpty() =>
        (Simple(new Interval(StartsAt, StartsAt + Duration.FromMinutes(59)), [new PanelSeat("lead", ["p-9"])]) with { AssumeFree = true }).Slots().ShouldBeEmpty();

    private static SlotSearch Simple(Interval window, PanelSeat[] seats) =>
        new(new WantedTime(Duration.FromHours(1), 0, DateTimeZone.Utc, Now), window, new SlotGrid(DateTimeZone.Utc, 15), []) { Seats = seats };

    private static Schedule Booking(Instant start, List<string> panel, SlotSearch search) => Wanted with
    {
        Time = new InterviewTime(start, (int)search.Wanted.Length.TotalMinutes, search.Wanted.Zone.Id),
        Details = Details with { BufferMinutes = search.Wanted.BufferMinutes, Interviewers = [.. panel.Select(id => new Interviewer(id, id))] },
    };

    private static DecisionContext Knowing(SlotSearch search) => As(Recruiter, search.Wanted.Now, search.Booked) with { People = search.People };
}
