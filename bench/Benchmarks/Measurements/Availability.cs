using System.Diagnostics;
using Interviews.Benchmarks.Reporting;
using Interviews.Domain.Directory;
using Interviews.Domain.Planning.Automatic;
using Interviews.Domain.Scheduling;
using Interviews.Domain.Scheduling.Availability;
using NodaTime;

namespace Interviews.Benchmarks.Measurements;

/// <summary>
/// Slots of a panel over four weeks, beside asking at every quarter hour whether everybody is free; how the time grows with events and with people; and automatic
/// scheduling of many candidates, one after the other, against many interviewers.
/// </summary>
internal sealed class Availability : IMeasurement
{
    private const int Panel = 5;
    private const int Events = 200;
    private const int Interviewers = 50;

    private static readonly DateTimeZone _zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
    private static readonly Instant _begin = Instant.FromUtc(2026, 3, 15, 23, 0);
    private static readonly Instant _end = _begin + Duration.FromDays(28);

    public string Name => "availability";

    public Task<IReadOnlyList<Figure>> RunAsync(Options options)
    {
        var rounds = options.Quick ? 20 : 200;
        var (search, moreEvents, morePeople) = (Search(Panel, Events), Search(Panel, 4 * Events), Search(4 * Panel, Events));
        var plain = Time(Math.Max(3, rounds / 20), () => Plain(search))[0];
        if (search.Slots().Count() != Plain(search) || Plain(search) == 0)
        {
            throw new InvalidOperationException("The plain version finds other slots.");
        }

        var times = Time(rounds, () => search.Slots().Count(), () => moreEvents.Slots().Count(), () => morePeople.Slots().Count());
        var (engine, events, people) = (times[0], times[1], times[2]);
        var candidates = options.Quick ? 10 : 100;
        var (automatic, tried) = (Automatic(candidates, Choose), Automatic(candidates, PlainChoose));
        if (!automatic.Booked.Select(booking => booking.Start).SequenceEqual(tried.Booked.Select(booking => booking.Start)))
        {
            throw new InvalidOperationException("The plain version chooses other times.");
        }

        return Task.FromResult<IReadOnlyList<Figure>>(
        [
            new Figure(
                $"Slots of a panel of {Panel} over 4 weeks, {Events} busy events each: asking at every quarter hour, as a multiple of intervals",
                Numbers.Ratio(plain.Time / engine.Time),
                null,
                true,
                $"{Numbers.Time(engine.Time)}, {engine.Bytes / 1024:N0} KiB",
                $"{Numbers.Time(plain.Time)}, {plain.Bytes / 1024:N0} KiB"),
            new Figure(
                "The same with four times the events",
                Numbers.Ratio(events.Time / engine.Time),
                "at most linear (<= 5)",
                events.Time / engine.Time <= 5,
                $"{Numbers.Time(events.Time)}, {events.Bytes / 1024:N0} KiB",
                Numbers.Time(engine.Time)),
            new Figure(
                "The same with four times the people",
                Numbers.Ratio(people.Time / engine.Time),
                "nearly linear (<= 6)",
                people.Time / engine.Time <= 6,
                $"{Numbers.Time(people.Time)}, {people.Bytes / 1024:N0} KiB",
                Numbers.Time(engine.Time)),
            new Figure(
                $"Automatic scheduling of {candidates} candidates against {Interviewers} interviewers, one after the other: trying everybody at every quarter hour, as a multiple of it",
                Numbers.Ratio(tried.Time / automatic.Time),
                null,
                true,
                $"{Numbers.Time(automatic.Time / candidates)} each; {automatic.Chosen.Fewest} to {automatic.Chosen.Most} interviews for each interviewer",
                $"{Numbers.Time(tried.Time / candidates)} each"),
        ]);
    }

    /// <summary>The median of each, measured in turns, so that neither the machine nor the compiler favors one of them.</summary>
    private static (TimeSpan Time, long Bytes)[] Time(int rounds, params Func<int>[] works)
    {
        var (times, bytes) = (Array.ConvertAll(works, _ => new TimeSpan[rounds]), new long[works.Length]);
        for (var round = -Math.Max(3, rounds); round < rounds; round++)
        {
            foreach (var (index, work) in works.Index())
            {
                var (before, began) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.GetTimestamp());
                work();
                if (round >= 0)
                {
                    times[index][round] = Stopwatch.GetElapsedTime(began);
                    bytes[index] += GC.GetAllocatedBytesForCurrentThread() - before;
                }
            }
        }

        return [.. times.Select((all, index) => (all.Order().ElementAt(rounds / 2), bytes[index] / rounds))];
    }

    private static SlotSearch Search(int people, int events)
    {
        PersonTime[] panel = [.. Enumerable.Range(0, people).Select(number => new PersonTime(new Person { PersonId = $"p-{number}", OrganizationId = "acme", TimeZone = _zone.Id }))];
        return new SlotSearch(
            new WantedTime(Duration.FromMinutes(30), 5, _zone, _begin - Duration.FromDays(1)),
            new Interval(_begin, _end),
            new SlotGrid(_zone, 15),
            [.. panel.SelectMany((person, number) => Booked(person.Entry.PersonId, number, events))])
        {
            Seats = [.. panel.Select(person => new PanelSeat(person.Entry.PersonId, [person.Entry.PersonId]))],
            People = panel.ToDictionary(person => person.Entry.PersonId),
        };
    }

    /// <summary>Events of five minutes, spread over the days; a few of them at the same times for all, so that slots are left.</summary>
    private static IEnumerable<BookedDay> Booked(string id, int person, int events) =>
        from number in Enumerable.Range(0, events)
        let start = _begin + Duration.FromMinutes((number * (28 * 24 * 60 / events)) + (person % 3))
        let booking = new Booking(new Guid(number, (short)person, 0, new byte[8]), start, start + Duration.FromMinutes(5), 0)
        group booking by start.InUtc().Date into day
        select new BookedDay("acme", Resources.Person(id), day.Key, [.. day]);

    /// <summary>Every quarter hour of the window, for everybody: is it within the hours, and does any event overlap?</summary>
    private static int Plain(SlotSearch search)
    {
        var found = 0;
        var pad = Duration.FromMinutes(search.Wanted.BufferMinutes);
        for (var start = search.Window.Start; start + search.Wanted.Length <= search.Window.End; start += Duration.FromMinutes(15))
        {
            var (from, to) = (start, start + search.Wanted.Length);
            found += search.Seats.All(seat => Works(from, to) && search.Booked.Where(day => day.Resource == Resources.Person(seat.Name)).SelectMany(day => day.Bookings)
                .All(booking => to + pad <= booking.Start || booking.End <= from - pad)) ? 1 : 0;
        }

        return found;
    }

    /// <summary>One choice after the other, each of them booked.</summary>
    private static (TimeSpan Time, IReadOnlyList<Booking> Booked, (int Fewest, int Most) Chosen) Automatic(int candidates, Func<SlotSearch, (Instant Start, string PersonId)> choose)
    {
        var empty = Search(Interviewers, 1);
        var booked = new List<BookedDay>();
        var began = Stopwatch.GetTimestamp();
        for (var candidate = 0; candidate < candidates; candidate++)
        {
            var (start, person) = choose(empty with { Booked = [.. booked], Seats = [new PanelSeat("lead", [.. empty.People.Keys])] });
            var booking = new Booking(new Guid(candidate, 0, 0, new byte[8]), start, start + empty.Wanted.Length, 5);
            booked.Add(new BookedDay("acme", Resources.Person(person), start.InUtc().Date, [booking]));
        }

        var took = Stopwatch.GetElapsedTime(began);
        var counts = empty.People.Keys.Select(id => booked.Count(day => day.Resource == Resources.Person(id))).ToList();
        return (took, [.. booked.SelectMany(day => day.Bookings)], (counts.Min(), counts.Max()));
    }

    private static (Instant Start, string PersonId) Choose(SlotSearch search)
    {
        var choice = AutomaticScheduler.Choose(search, new AutomaticWishes(_zone)).Value;
        return (choice.Start, choice.Seats[0].PersonId);
    }

    /// <summary>Everybody at every quarter hour: are they free, and what would it cost?</summary>
    private static (Instant Start, string PersonId) PlainChoose(SlotSearch search)
    {
        var pad = Duration.FromMinutes(search.Wanted.BufferMinutes);
        var all = search.Booked.SelectMany(day => day.Bookings.Select(booking => (Person: day.Resource, Booking: booking))).ToList();
        var (best, lowest) = (default((Instant, string)), double.MaxValue);
        for (var start = search.Window.Start; start + search.Wanted.Length <= search.Window.End; start += Duration.FromMinutes(15))
        {
            var (from, to, day) = (start, start + search.Wanted.Length, start.InZone(_zone).Date);
            foreach (var person in search.Seats[0].AnyOf.Where(_ => Works(from, to)))
            {
                var theirs = all.Where(other => other.Person == Resources.Person(person)).Select(other => other.Booking).ToList();
                if (theirs.Exists(booking => booking.Start < to + pad && from - pad < booking.End))
                {
                    continue;
                }

                var days = theirs.ConvertAll(booking => booking.Start.InZone(_zone).Date);
                var week = days.Count(other => other.Previous(IsoDayOfWeek.Sunday) == day.Previous(IsoDayOfWeek.Sunday));
                var cost = (2 * Math.Floor((start - search.Window.Start).TotalDays)) + (6 * days.Count(other => other == day)) + (4 * week);
                if (cost < lowest)
                {
                    (best, lowest) = ((start, person), cost);
                }
            }
        }

        return best;
    }

    private static bool Works(Instant from, Instant to)
    {
        var (start, end) = (from.InZone(_zone), to.InZone(_zone));
        return start.DayOfWeek <= IsoDayOfWeek.Friday && start.Date == end.Date && start.Hour >= 9 && end.TimeOfDay <= new LocalTime(17, 0);
    }
}
