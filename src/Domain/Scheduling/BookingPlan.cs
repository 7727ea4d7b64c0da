using Interviews.Domain.Interviews;
using Interviews.Domain.Scheduling.Availability;
using Interviews.Domain.Scheduling.Hours;
using Interviews.Domain.Validation;
using NodaTime;

namespace Interviews.Domain.Scheduling;

/// <summary>
/// Which time of whom an interview or a hold takes. An interview keeps its time from the moment it is scheduled until it is cancelled or nobody came; a completed one
/// keeps what is past. A booking stands, padded by its buffer, on every UTC day that it touches: whatever overlaps it shares such a day, so reading and
/// guarding one's own padded days is enough, whichever buffers the others have.
/// </summary>
public static class BookingPlan
{
    /// <summary>The booked days as they are to be written for a claim; unchanged ones are left out.</summary>
    /// <param name="booked">What stands under <see cref="Keys(TimeClaim?, TimeClaim?, IReadOnlyDictionary{string, PersonTime})"/> now.</param>
    /// <param name="inPlaceOf">Another claim, whose time it takes over or frees.</param>
    public static IReadOnlyList<BookedDay> Changes(
        TimeClaim after, IReadOnlyList<BookedDay> booked, IReadOnlyDictionary<string, PersonTime> people, Instant now, Guid? inPlaceOf = null)
    {
        var wanted = Bookings(after, people);
        var standing = booked.ToDictionary(day => (day.Resource, day.Day));
        return
        [
            .. wanted.Keys.Union(standing.Keys).Select(slot =>
            {
                var before = standing.GetValueOrDefault(slot) ?? new BookedDay(after.OrganizationId, slot.Resource, slot.Day, []);
                return (before, next: before.With([after.Id, inPlaceOf ?? after.Id], wanted.GetValueOrDefault(slot), now));
            })
            .Where(day => !day.before.Current(now).SequenceEqual(day.next.Bookings))
            .Select(day => day.next),
        ];
    }

    /// <summary>
    /// Days that are written although nothing of them changes, so that of two claims that together exceed somebody's limits only one can commit: the Monday of the
    /// week in which somebody with a limit is to have one more.
    /// </summary>
    /// <param name="changed">From <see cref="Changes"/>; they are written anyway.</param>
    public static IReadOnlyList<BookedDay> Guards(
        TimeClaim after, IReadOnlyList<BookedDay> booked, IReadOnlyList<BookedDay> changed, IReadOnlyDictionary<string, PersonTime> people)
    {
        var standing = booked.ToDictionary(day => (day.Resource, day.Day));
        var written = changed.Select(day => (day.Resource, day.Day)).ToHashSet();
        return
        [
            .. from person in Limited(after, people)
               let resource = Resources.Person(person.Entry.PersonId)
               where changed.Any(day => day.Resource == resource && day.Bookings.Any(booking => booking.InterviewId == after.Id))
               let monday = Weeks.MondayOf(after.Time.ScheduledAt.InZone(Zone(person, after.Time)).Date)
               where !written.Contains((resource, monday))
               select standing.GetValueOrDefault((resource, monday)) ?? new BookedDay(after.OrganizationId, resource, monday, []),
        ];
    }

    /// <summary>The documents to read before a command is decided, and to guard when it is committed. Empty when the command takes and frees no time.</summary>
    /// <param name="state">The interview, or <c>null</c> when it is to be scheduled.</param>
    /// <param name="people">By id, the interviewers whom the directory knows.</param>
    public static IReadOnlyCollection<string> Keys(Interview? state, InterviewCommand command, IReadOnlyDictionary<string, PersonTime> people) =>
        Wanted(state, command) is { } wanted ? Keys(state is null ? null : TimeClaim.Of(state), wanted, people) : [];

    /// <summary>The ids of the booked days that <paramref name="before"/> holds and that the wanted time needs, with those that somebody's limits are counted on.</summary>
    public static IReadOnlyCollection<string> Keys(TimeClaim? before, TimeClaim? wanted, IReadOnlyDictionary<string, PersonTime> people)
    {
        wanted = wanted is { IsGivenUp: true } ? null : wanted;
        var needed = wanted is null ? [] : from resource in wanted.Resources
                                           from day in DaysToRead(wanted.Time, BufferOf(resource, wanted, people))
                                           select (Resource: resource, Day: day);

        // Somebody's own buffer may have been another one when the time was taken.
        var held = before is null ? [] : from resource in before.Resources
                                         from day in DaysToRead(before.Time, Limits.LongestBufferMinutes)
                                         select (Resource: resource, Day: day);
        var counted = wanted is null ? [] : from person in Limited(wanted, people)
                                            let zone = Zone(person, wanted.Time)
                                            let monday = Weeks.MondayOf(Overlap.Padded(wanted.Time, 0).Start.InZone(zone).Date)
                                            let week = new Interval(LocalSpans.StartOf(monday, zone), LocalSpans.StartOf(monday.PlusWeeks(1), zone))
                                            from day in Days(week).Append(monday)
                                            select (Resource: Resources.Person(person.Entry.PersonId), Day: day);
        return [.. needed.Union(held).Union(counted).Select(slot => BookedDay.RecordId(slot.Resource, slot.Day))];
    }

    /// <summary>The UTC days that a time touches with its buffer.</summary>
    public static IReadOnlyList<LocalDate> DaysToRead(InterviewTime time, int bufferMinutes) => Days(Overlap.Padded(time, bufferMinutes));

    /// <summary>The time that a command wants, or gives up; <c>null</c> when it is not about time.</summary>
    public static TimeClaim? Wanted(Interview? state, InterviewCommand command) => (state, command) switch
    {
        (_, Schedule schedule) => TimeClaim.Of(schedule.InterviewId, string.Empty, schedule.Time, schedule.Details, schedule.CandidateId),
        ({ } it, Update update) => TimeClaim.Of(it with { Details = update.Details }),
        ({ } it, Reschedule reschedule) => TimeClaim.Of(it with { Time = reschedule.Time }),
        ({ } it, Cancel or ReportNoShow) => TimeClaim.Of(it) with { IsGivenUp = true },
        ({ } it, UndoNoShow) => TimeClaim.Of(it) with { IsGivenUp = false },
        _ => null,
    };

    private static IReadOnlyList<LocalDate> Days(Interval touched)
    {
        var (first, last) = (touched.Start.InUtc().Date, (touched.End - Duration.Epsilon).InUtc().Date);
        return [.. Enumerable.Range(0, Math.Max(0, Period.DaysBetween(first, last)) + 1).Select(first.PlusDays)];
    }

    private static Dictionary<(string Resource, LocalDate Day), Booking> Bookings(TimeClaim claim, IReadOnlyDictionary<string, PersonTime> people) =>
        claim.IsGivenUp
            ? []
            : (from resource in claim.Resources
               let buffer = BufferOf(resource, claim, people)
               let booking = new Booking(claim.Id, claim.Time.ScheduledAt, claim.Time.EndsAt, buffer) { HeldUntil = claim.HeldUntil }
               from day in DaysToRead(claim.Time, buffer)
               select (Slot: (resource, day), booking)).ToDictionary(pair => pair.Slot, pair => pair.booking);

    /// <summary>Whoever keeps a larger buffer than the interview keeps that one.</summary>
    private static int BufferOf(string resource, TimeClaim claim, IReadOnlyDictionary<string, PersonTime> people) =>
        claim.InterviewerIds.FirstOrDefault(id => resource == Resources.Person(id)) is { } id && people.TryGetValue(id, out var person)
            ? Math.Max(claim.BufferMinutes, person.Entry.BufferMinutes)
            : claim.BufferMinutes;

    private static IEnumerable<PersonTime> Limited(TimeClaim claim, IReadOnlyDictionary<string, PersonTime> people) =>
        claim.InterviewerIds.Select(people.GetValueOrDefault).OfType<PersonTime>().Where(person => person.DaysAround > 0);

    private static DateTimeZone Zone(PersonTime person, InterviewTime time) => person.Zone(TimeZones.Find(time.TimeZone) ?? DateTimeZone.Utc);
}
