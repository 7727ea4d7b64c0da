using FsCheck;
using FsCheck.Fluent;
using Interviews.Domain.Directory;
using Interviews.Domain.Scheduling;
using Interviews.Domain.Scheduling.Availability;
using Interviews.Domain.Scheduling.Intervals;
using NodaTime;
using static Interviews.Domain.Tests.Scenario;
using Interval = NodaTime.Interval;

namespace Interviews.Domain.Tests.Scheduling.Availability;

/// <summary>Calendars of a few people around the weeks in which clocks change, and questions about them.</summary>
internal static class Calendars
{
    /// <summary>A zone, and a moment before something happens to its clocks: whole hours, half hours, a skipped day, or nothing.</summary>
    private static readonly (string Zone, Instant Before)[] _weeks =
    [
        ("Europe/Berlin", Instant.FromUtc(2026, 3, 27, 12, 0)),
        ("Europe/Berlin", Instant.FromUtc(2026, 10, 23, 12, 0)),
        ("America/New_York", Instant.FromUtc(2026, 3, 6, 12, 0)),
        ("America/New_York", Instant.FromUtc(2026, 10, 30, 12, 0)),
        ("Australia/Lord_Howe", Instant.FromUtc(2026, 4, 2, 12, 0)),
        ("Australia/Lord_Howe", Instant.FromUtc(2026, 10, 1, 12, 0)),
        ("Pacific/Apia", Instant.FromUtc(2011, 12, 28, 12, 0)),
        ("Asia/Kolkata", Instant.FromUtc(2026, 6, 1, 12, 0)),
        ("Asia/Kathmandu", Instant.FromUtc(2026, 6, 1, 12, 0)),
    ];

    private static readonly string[] _ids = ["p-1", "p-2", "p-3"];

    public static Gen<SlotSearch> Searches =>
        from week in Gen.Elements(_weeks)
        from asking in Gen.Elements(_weeks)
        from days in Gen.Choose(1, 4)
        from length in Gen.Elements(15, 30, 50, 90)
        from buffer in Gen.Elements(0, 0, 10, 30)
        from step in Gen.Elements(15, 20, 30, 60)
        from people in Gen.CollectToList(_ids, id => PersonTimes(id, week.Zone, week.Before))
        from booked in Gen.CollectToList(_ids.Append("c-1"), id => Bookings(id, week.Before))
        from seats in Seats
        let zone = DateTimeZoneProviders.Tzdb[asking.Zone]
        let wanted = new WantedTime(Duration.FromMinutes(length), buffer, DateTimeZoneProviders.Tzdb[week.Zone], week.Before)
        select new SlotSearch(wanted, new Interval(week.Before, week.Before + Duration.FromDays(days)), new SlotGrid(zone, step), [.. booked.SelectMany(days => days)])
        {
            Seats = seats,
            People = people.ToDictionary(person => person.Entry.PersonId),
            Required = ["c-1"],
        };

    private static Gen<IReadOnlyList<PanelSeat>> Seats =>
        from count in Gen.Choose(1, 3)
        from pools in Gen.ListOf(Gen.SubListOf(_ids).Where(pool => pool.Count > 0), count)
        select (IReadOnlyList<PanelSeat>)[.. pools.Select((pool, index) => new PanelSeat($"seat {index}", [.. pool]))];

    private static Gen<PersonTime> PersonTimes(string id, string zone, Instant before) =>
        from hours in Gen.ListOf(Hours)
        from exceptions in Gen.Resize(Gen.ListOf(Exceptions(before)), 2)
        from buffer in Gen.Elements(0, 0, 15)
        from perDay in Gen.Elements<int?>(null, null, 1, 2)
        from perWeek in Gen.Elements<int?>(null, null, 2, 4)
        from busy in Gen.Resize(Gen.ListOf(Spans(before)), 6)
        from known in Gen.Elements(0, 0, 0, 30, 60)
        select new PersonTime(new Person
        {
            PersonId = id,
            OrganizationId = Acme,
            TimeZone = zone,
            WorkingHours = [.. hours],
            Exceptions = [.. exceptions],
            BufferMinutes = buffer,
            MaxPerDay = perDay,
            MaxPerWeek = perWeek,
        })
        {
            Busy = TimeSet.Of(busy),
            Known = known == 0 ? null : new Interval(before - Duration.FromDays(1), before + Duration.FromHours(known)),
        };

    private static Gen<WorkingHours> Hours =>
        from day in Gen.Elements(Enum.GetValues<DayOfWeek>())
        from start in Gen.Choose(0, 22)
        from length in Gen.Choose(1, 12)
        from past in Gen.Elements(0, 0, 10, 30)
        select new WorkingHours(day, $"{start:00}:{past:00}", start + length >= 24 ? "24:00" : $"{start + length:00}:{past:00}");

    private static Gen<HoursException> Exceptions(Instant before) =>
        from day in Gen.Choose(0, 5)
        from off in Gen.Elements(true, false)
        let date = before.InUtc().Date.PlusDays(day)
        select off ? new HoursException(date, null, null, true) : new HoursException(date, "07:00", "24:00", false);

    private static Gen<Interval> Spans(Instant before) =>
        from start in Gen.Choose(-30, 500)
        from length in Gen.Choose(1, 30)
        select new Interval(before + Duration.FromMinutes(start * 13), before + Duration.FromMinutes((start * 13) + (length * 7)));

    private static Gen<IReadOnlyList<BookedDay>> Bookings(string id, Instant before) =>
        from spans in Gen.Resize(Gen.ListOf(Spans(before)), 5)
        from buffers in Gen.ListOf(Gen.Elements(0, 0, 20), spans.Count)
        from holds in Gen.ListOf(Gen.Elements(0, 0, 0, -1, 1), spans.Count)
        select (IReadOnlyList<BookedDay>)
        [
            .. from item in spans.Select((span, index) => (span, buffer: buffers[index], hold: holds[index], key: index))
               let booking = new Booking(new Guid(item.key, (short)id[^1], 0, new byte[8]), item.span.Start, item.span.End, item.buffer)
               {
                   HeldUntil = item.hold == 0 ? null : before + Duration.FromMinutes(item.hold),
               }
               let padded = Overlap.Padded(booking)
               let first = padded.Start.InUtc().Date
               from day in Enumerable.Range(0, Period.DaysBetween(first, padded.End.InUtc().Date) + 1)
               group booking by first.PlusDays(day) into day
               select new BookedDay(Acme, Resources.Person(id), day.Key, [.. day]),
        ];
}
