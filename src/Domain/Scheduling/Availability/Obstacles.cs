using Interviews.Domain.Directory;
using Interviews.Domain.Scheduling.Hours;
using Interviews.Domain.Scheduling.Intervals;
using NodaTime;

namespace Interviews.Domain.Scheduling.Availability;

/// <summary>
/// The one place where it is decided at which starts an interview is possible, and for whom. A request for slots and the commit of an interview ask the same questions
/// here, so a slot that is offered can be booked, and whatever can be booked is offered.
/// </summary>
internal static class Obstacles
{
    /// <summary>Of somebody who takes part: their bookings; and, where the directory knows them as an interviewer, their hours, limits and own calendar.</summary>
    /// <param name="starts">The starts to look at.</param>
    /// <param name="booked">The person's booked days, at least those that the starts can touch, and those around for their limits.</param>
    public static IEnumerable<Obstacle> OfPerson(PersonTime? person, IEnumerable<BookedDay> booked, WantedTime wanted, Interval starts)
    {
        var buffer = Duration.FromMinutes(Math.Max(wanted.BufferMinutes, person?.Entry.BufferMinutes ?? 0));
        var bookings = booked.SelectMany(day => day.Bookings).Where(wanted.IsInTheWay).Distinct().ToList();
        var taken = bookings.Select(booking => Taken(booking, wanted.Length, buffer));
        return person is null ? taken : taken.Concat(Busy(person, wanted.Length, buffer)).Concat(OffHours(person, wanted, starts)).Concat(Limits(person, bookings, wanted, starts))
            .Concat(Unknown(person, wanted.Length, buffer, starts));
    }

    /// <param name="people">How many are to fit in.</param>
    public static IEnumerable<Obstacle> OfRoom(Room? room, IEnumerable<BookedDay> booked, int people, WantedTime wanted, Interval starts)
    {
        var buffer = Duration.FromMinutes(wanted.BufferMinutes);
        var taken = booked.SelectMany(day => day.Bookings).Where(wanted.IsInTheWay).Distinct().Select(booking => Taken(booking, wanted.Length, buffer));
        return room?.Capacity < people ? taken.Append(new Obstacle(starts, ObstacleReason.RoomTooSmall, null, null)) : taken;
    }

    private static Obstacle Taken(Booking booking, Duration length, Duration buffer)
    {
        var padded = Overlap.Padded(booking);
        var reason = booking.HeldUntil is null ? ObstacleReason.Taken : ObstacleReason.Held;
        return new Obstacle(Around(padded, length, buffer), reason, booking.InterviewId, new Interval(booking.Start, booking.End));
    }

    private static IEnumerable<Obstacle> Busy(PersonTime person, Duration length, Duration buffer) =>
        person.Busy.Intervals.Select(busy => new Obstacle(Around(busy, length, buffer), ObstacleReason.Busy, null, busy));

    /// <summary>The whole interview lies within the hours; its buffer need not.</summary>
    private static IEnumerable<Obstacle> OffHours(PersonTime person, WantedTime wanted, Interval starts)
    {
        var hours = person.Hours.Within(new Interval(starts.Start, starts.End + wanted.Length), person.Zone(wanted.Zone));
        var possible = TimeSet.Of(hours.Intervals.Select(open => StartsWithin(open, wanted.Length)).OfType<Interval>());
        return TimeSet.Of(starts).Except(possible).Intervals.Select(off => new Obstacle(off, ObstacleReason.OutsideHours, null, null));
    }

    private static IEnumerable<Obstacle> Limits(PersonTime person, List<Booking> bookings, WantedTime wanted, Interval starts)
    {
        var zone = person.Zone(wanted.Zone);
        var (first, last) = (starts.Start.InZone(zone).Date, (starts.End - Duration.Epsilon).InZone(zone).Date);
        var days = person.Entry.MaxPerDay is { } perDay ? Full(first, 1, perDay, ObstacleReason.DayLimit) : [];
        var weeks = person.Entry.MaxPerWeek is { } perWeek ? Full(Weeks.MondayOf(first), 7, perWeek, ObstacleReason.WeekLimit) : [];
        return days.Concat(weeks);

        IEnumerable<Obstacle> Full(LocalDate from, int length, int most, ObstacleReason reason)
        {
            for (var day = from; day <= last; day = day.PlusDays(length))
            {
                var span = new Interval(LocalSpans.StartOf(day, zone), LocalSpans.StartOf(day.PlusDays(length), zone));
                if (bookings.Count(booking => span.Contains(booking.Start)) >= most)
                {
                    yield return new Obstacle(span, reason, null, span);
                }
            }
        }
    }

    private static IEnumerable<Obstacle> Unknown(PersonTime person, Duration length, Duration buffer, Interval starts)
    {
        if (person.Known is not { } known)
        {
            return [];
        }

        var possible = StartsWithin(new Interval(known.Start + buffer, Instant.Max(known.Start + buffer, known.End - buffer)), length);
        return TimeSet.Of(starts).Except(possible is { } some ? TimeSet.Of(some) : TimeSet.Empty).Intervals
            .Select(unknown => new Obstacle(unknown, ObstacleReason.CalendarUnknown, null, null));
    }

    /// <summary>The starts of what would overlap: half-open on both sides, so that one may begin when the other ends.</summary>
    private static Interval Around(Interval taken, Duration length, Duration buffer) => new(taken.Start - length - buffer + Duration.Epsilon, taken.End + buffer);

    /// <summary>The starts of what lies wholly within, or <c>null</c> where that is too short.</summary>
    internal static Interval? StartsWithin(Interval open, Duration length)
    {
        var last = open.End - length;
        return last < open.Start ? null : new Interval(open.Start, last + Duration.Epsilon);
    }
}
