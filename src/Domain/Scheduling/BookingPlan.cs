using Interviews.Domain.Interviews;
using Interviews.Domain.Scheduling.Availability;
using Interviews.Domain.Scheduling.Hours;
using Interviews.Domain.Validation;
using NodaTime;

namespace Interviews.Domain.Scheduling;

/// <summary>
/// Which time of whom an interview takes. It holds its time from the moment it is scheduled until it is cancelled or nobody came; a completed one keeps
/// what is past. A booking stands, padded by its buffer, on every UTC day that it touches: whatever overlaps it shares such a day, so reading and
/// guarding one's own padded days is enough, whichever buffers the others have.
/// </summary>
public static class BookingPlan
{
    private static readonly DateTimeZone _utc = DateTimeZone.Utc;

    /// <summary>The booked days as they are to be written when the interview becomes <paramref name="after"/>; unchanged ones are left out.</summary>
    /// <param name="booked">What stands under <see cref="Keys(Interview?, InterviewCommand, IReadOnlyDictionary{string, PersonTime})"/> now.</param>
    /// <param name="holdId">The hold whose place the interview takes.</param>
    public static IReadOnlyList<BookedDay> Changes(
        Interview after, IReadOnlyList<BookedDay> booked, IReadOnlyDictionary<string, PersonTime> people, Instant now, Guid? holdId = null)
    {
        var wanted = Bookings(after, people);
        var standing = booked.ToDictionary(day => (day.Resource, day.Day));
        return
        [
            .. wanted.Keys.Union(standing.Keys).Select(slot =>
            {
                var before = standing.GetValueOrDefault(slot) ?? new BookedDay(after.OrganizationId, slot.Resource, slot.Day, []);
                return (before, next: before.With([after.InterviewId, .. holdId is { } hold ? [hold] : Array.Empty<Guid>()], wanted.GetValueOrDefault(slot), now));
            })
            .Where(day => !day.before.Current(now).SequenceEqual(day.next.Bookings))
            .Select(day => day.next),
        ];
    }

    /// <summary>
    /// Days that are written although nothing of them changes, so that of two interviews that together exceed somebody's limits only one can commit: the Monday of the
    /// week in which somebody with a limit is to have one more.
    /// </summary>
    /// <param name="changed">From <see cref="Changes"/>; they are written anyway.</param>
    public static IReadOnlyList<BookedDay> Guards(
        Interview after, IReadOnlyList<BookedDay> booked, IReadOnlyList<BookedDay> changed, IReadOnlyDictionary<string, PersonTime> people)
    {
        var standing = booked.ToDictionary(day => (day.Resource, day.Day));
        var written = changed.Select(day => (day.Resource, day.Day)).ToHashSet();
        return
        [
            .. from person in Limited(after.Details, people)
               let resource = Resources.Person(person.Entry.PersonId)
               where changed.Any(day => day.Resource == resource && day.Bookings.Any(booking => booking.InterviewId == after.InterviewId))
               let monday = Weeks.MondayOf(after.Time.ScheduledAt.InZone(Zone(person, after.Time)).Date)
               where !written.Contains((resource, monday))
               select standing.GetValueOrDefault((resource, monday)) ?? new BookedDay(after.OrganizationId, resource, monday, []),
        ];
    }

    /// <summary>The documents to read before a command is decided, and to guard when it is committed. Empty when the command takes and frees no time.</summary>
    /// <param name="state">The interview, or <c>null</c> when it is to be scheduled.</param>
    /// <param name="people">By id, the interviewers whom the directory knows.</param>
    public static IReadOnlyCollection<string> Keys(Interview? state, InterviewCommand command, IReadOnlyDictionary<string, PersonTime> people) => (state, command) switch
    {
        (_, Schedule schedule) => Keys(null, schedule.Time, schedule.Details, schedule.CandidateId, people),
        ({ } it, Update update) => Keys(it, it.Time, update.Details, it.CandidateId, people),
        ({ } it, Reschedule reschedule) => Keys(it, reschedule.Time, it.Details, it.CandidateId, people),
        ({ } it, Cancel or ReportNoShow or UndoNoShow) => Keys(it, it.Time, it.Details, it.CandidateId, people),
        _ => [],
    };

    /// <summary>The ids of the booked days that <paramref name="before"/> holds and that the wanted time needs, with those that somebody's limits are counted on.</summary>
    public static IReadOnlyCollection<string> Keys(
        Interview? before, InterviewTime time, InterviewDetails details, string? candidateId, IReadOnlyDictionary<string, PersonTime> people)
    {
        var wanted = from resource in ResourcesOf(details, candidateId)
                     from day in DaysToRead(time, BufferOf(resource, details, people))
                     select (Resource: resource, Day: day);

        // Somebody's own buffer may have been another one when the interview was booked.
        var held = before is null ? [] : from resource in ResourcesOf(before.Details, before.CandidateId)
                                         from day in DaysToRead(before.Time, Limits.LongestBufferMinutes)
                                         select (Resource: resource, Day: day);
        var counted = from person in Limited(details, people)
                      let zone = Zone(person, time)
                      let monday = Weeks.MondayOf(Overlap.Padded(time, 0).Start.InZone(zone).Date)
                      let week = new Interval(LocalSpans.StartOf(monday, zone), LocalSpans.StartOf(monday.PlusWeeks(1), zone))
                      from day in Days(week).Append(monday)
                      select (Resource: Resources.Person(person.Entry.PersonId), Day: day);
        return [.. wanted.Union(held).Union(counted).Select(slot => BookedDay.RecordId(slot.Resource, slot.Day))];
    }

    /// <summary>Every interviewer with an id, the candidate, and the room of the directory when the parties meet in person.</summary>
    public static IReadOnlyList<string> ResourcesOf(InterviewDetails details, string? candidateId)
    {
        var people = details.Interviewers.Where(interviewer => interviewer.Id is not null).Select(interviewer => Resources.Person(interviewer.Id!));
        var candidate = candidateId is null ? [] : new[] { Resources.Person(candidateId) };
        var room = details is { Mode: InterviewMode.InPerson, RoomId: { } roomId } ? new[] { Resources.Room(roomId) } : [];
        return [.. people.Concat(candidate).Concat(room).Distinct()];
    }

    /// <summary>The UTC days that a time touches with its buffer.</summary>
    public static IReadOnlyList<LocalDate> DaysToRead(InterviewTime time, int bufferMinutes) => Days(Overlap.Padded(time, bufferMinutes));

    private static IReadOnlyList<LocalDate> Days(Interval touched)
    {
        var (first, last) = (touched.Start.InZone(_utc).Date, (touched.End - Duration.Epsilon).InZone(_utc).Date);
        return [.. Enumerable.Range(0, Math.Max(0, Period.DaysBetween(first, last)) + 1).Select(first.PlusDays)];
    }

    private static Dictionary<(string Resource, LocalDate Day), Booking> Bookings(Interview interview, IReadOnlyDictionary<string, PersonTime> people) =>
        interview.Status.TakesPlace()
            ? (from resource in ResourcesOf(interview.Details, interview.CandidateId)
               let buffer = BufferOf(resource, interview.Details, people)
               let booking = new Booking(interview.InterviewId, interview.Time.ScheduledAt, interview.Time.EndsAt, buffer)
               from day in DaysToRead(interview.Time, buffer)
               select (Slot: (resource, day), booking)).ToDictionary(pair => pair.Slot, pair => pair.booking)
            : [];

    /// <summary>Whoever keeps a larger buffer than the interview keeps that one.</summary>
    private static int BufferOf(string resource, InterviewDetails details, IReadOnlyDictionary<string, PersonTime> people) =>
        details.Interviewers.FirstOrDefault(interviewer => interviewer.Id is { } id && resource == Resources.Person(id))?.Id is { } id && people.TryGetValue(id, out var person)
            ? Math.Max(details.BufferMinutes, person.Entry.BufferMinutes)
            : details.BufferMinutes;

    private static IEnumerable<PersonTime> Limited(InterviewDetails details, IReadOnlyDictionary<string, PersonTime> people) =>
        details.Interviewers.Select(interviewer => interviewer.Id).OfType<string>().Distinct().Select(people.GetValueOrDefault).OfType<PersonTime>().Where(person => person.DaysAround > 0);

    private static DateTimeZone Zone(PersonTime person, InterviewTime time) => person.Zone(TimeZones.Find(time.TimeZone) ?? _utc);
}
