using Interviews.Domain.Scheduling;
using Interviews.Domain.Scheduling.Availability;
using NodaTime;

namespace Interviews.Domain.Tests.Scheduling.Availability;

/// <summary>
/// The same questions answered in the plainest way, with nothing of the engine in it: every minute is looked at, every choice of people is tried. What is written here
/// is the rule; how fast the answer comes does not matter.
/// </summary>
internal static class MinuteByMinute
{
    public static IEnumerable<Instant> Starts(SlotSearch search)
    {
        for (var start = search.Window.Start; start + search.Wanted.Length <= search.Window.End; start += Duration.FromMinutes(1))
        {
            if (IsOnGrid(start, search.Grid) && search.Required.All(id => IsUnbooked(start, id, 0, search)) && CanSeat(start, search.Seats, [], search))
            {
                yield return start;
            }
        }
    }

    public static bool IsOnGrid(Instant start, SlotGrid grid)
    {
        var local = start.InZone(grid.Zone).TimeOfDay;
        return local.TickOfSecond == 0 && local.Second == 0 && ((local.Hour * 60) + local.Minute) % grid.StepMinutes == 0;
    }

    public static bool IsFree(Instant start, string id, SlotSearch search)
    {
        var person = search.People[id];
        var (end, buffer) = (start + search.Wanted.Length, Math.Max(search.Wanted.BufferMinutes, person.Entry.BufferMinutes));
        var pad = Duration.FromMinutes(buffer);
        return IsUnbooked(start, id, person.Entry.BufferMinutes, search)
            && Works(start, end, person, search)
            && !person.Busy.Intervals.Any(busy => start - pad < busy.End && busy.Start < end + pad)
            && (person.Known is not { } known || (known.Start <= start - pad && end + pad <= known.End))
            && IsBelow(person.Entry.MaxPerDay, start, id, search, date => date)
            && IsBelow(person.Entry.MaxPerWeek, start, id, search, date => date.PlusDays(1 - (int)date.DayOfWeek));
    }

    private static bool CanSeat(Instant start, IReadOnlyList<PanelSeat> seats, string[] taken, SlotSearch search) =>
        taken.Length == seats.Count || seats[taken.Length].AnyOf.Except(taken).Any(id => IsFree(start, id, search) && CanSeat(start, seats, [.. taken, id], search));

    private static IEnumerable<Booking> BookingsOf(string id, SlotSearch search) =>
        search.Booked.Where(day => day.Resource == Resources.Person(id)).SelectMany(day => day.Bookings).Distinct()
            .Where(booking => booking.HeldUntil is not { } until || until > search.Wanted.Now);

    private static bool IsUnbooked(Instant start, string id, int ownBuffer, SlotSearch search)
    {
        var pad = Duration.FromMinutes(Math.Max(search.Wanted.BufferMinutes, ownBuffer));
        return BookingsOf(id, search).All(booking =>
            start + search.Wanted.Length + pad <= booking.Start - Duration.FromMinutes(booking.BufferMinutes) || booking.End + Duration.FromMinutes(booking.BufferMinutes) <= start - pad);
    }

    private static bool Works(Instant start, Instant end, PersonTime person, SlotSearch search)
    {
        var zone = DateTimeZoneProviders.Tzdb[person.Entry.TimeZone!];
        for (var minute = start; minute < end; minute += Duration.FromMinutes(1))
        {
            var local = minute.InZone(zone).LocalDateTime;
            var exceptions = person.Entry.Exceptions.Where(day => day.Date == local.Date).ToList();
            var (now, usual) = ($"{local.Hour:00}:{local.Minute:00}", person.Entry.WorkingHours);
            var hours = exceptions.Count > 0 ? exceptions.Where(day => !day.Off).Select(day => (From: day.From!, To: day.To!))
                : usual.Count > 0 ? usual.Where(day => (int)day.Day == (int)local.DayOfWeek % 7).Select(day => (day.From, day.To))
                : local.DayOfWeek < IsoDayOfWeek.Saturday ? [("09:00", "17:00")] : [];
            if (!hours.Any(open => string.CompareOrdinal(open.From, now) <= 0 && string.CompareOrdinal(now, open.To) < 0))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsBelow(int? most, Instant start, string id, SlotSearch search, Func<LocalDate, LocalDate> period)
    {
        var zone = DateTimeZoneProviders.Tzdb[search.People[id].Entry.TimeZone!];
        var same = period(start.InZone(zone).Date);
        return most is null || BookingsOf(id, search).Count(booking => period(booking.Start.InZone(zone).Date) == same) < most;
    }
}
