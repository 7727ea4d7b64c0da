using Interviews.Domain.Interviews;
using NodaTime;

namespace Interviews.Domain.Scheduling;

/// <summary>
/// Which time of whom an interview takes. It holds its time from the moment it is scheduled until it is cancelled or nobody came; a completed one keeps
/// what is past. A booking stands, padded by its buffer, on every UTC day that it touches: whatever overlaps it shares such a day, so reading and
/// guarding one's own padded days is enough, whichever buffers the others have.
/// </summary>
public static class BookingPlan
{
    /// <summary>The booked days as they are to be written when <paramref name="before"/> becomes <paramref name="after"/>; unchanged ones are left out.</summary>
    /// <param name="booked">What stands under <see cref="Keys(Interview?, InterviewTime, InterviewDetails, string?)"/> now.</param>
    public static IReadOnlyList<BookedDay> Changes(Interview? before, Interview after, IReadOnlyList<BookedDay> booked)
    {
        var wanted = HeldBy(after);
        var booking = new Booking(after.InterviewId, after.Time.ScheduledAt, after.Time.EndsAt, after.Details.BufferMinutes);
        var standing = booked.ToDictionary(day => (day.Resource, day.Day));
        return
        [
            .. wanted.Union(before is null ? [] : HeldBy(before)).Select(slot =>
            {
                var now = standing.GetValueOrDefault(slot) ?? new BookedDay(after.OrganizationId, slot.Resource, slot.Day, []);
                return (now, next: With(now, after.InterviewId, wanted.Contains(slot) ? booking : null));
            })
            .Where(day => !day.now.Bookings.SequenceEqual(day.next.Bookings))
            .Select(day => day.next),
        ];
    }

    /// <summary>The documents to read before a command is decided, and to guard when it is committed. Empty when the command takes and frees no time.</summary>
    /// <param name="state">The interview, or <c>null</c> when it is to be scheduled.</param>
    public static IReadOnlyCollection<string> Keys(Interview? state, InterviewCommand command) => (state, command) switch
    {
        (_, Schedule schedule) => Keys(null, schedule.Time, schedule.Details, schedule.CandidateId),
        ({ } it, Update update) => Keys(it, it.Time, update.Details, it.CandidateId),
        ({ } it, Reschedule reschedule) => Keys(it, reschedule.Time, it.Details, it.CandidateId),
        ({ } it, Cancel or ReportNoShow or UndoNoShow) => Keys(it, it.Time, it.Details, it.CandidateId),
        _ => [],
    };

    /// <summary>The ids of the booked days that <paramref name="before"/> holds and that the wanted time needs.</summary>
    public static IReadOnlyCollection<string> Keys(Interview? before, InterviewTime time, InterviewDetails details, string? candidateId) =>
    [
        .. Slots(time, details, candidateId)
            .Union(before is null ? [] : HeldBy(before))
            .Select(slot => BookedDay.RecordId(slot.Resource, slot.Day)),
    ];

    /// <summary>Every interviewer with an id, the candidate, and the room of the directory when the parties meet in person.</summary>
    public static IReadOnlyList<string> ResourcesOf(InterviewDetails details, string? candidateId)
    {
        var people = details.Interviewers.Where(interviewer => interviewer.Id is not null).Select(interviewer => Resources.Person(interviewer.Id!));
        var candidate = candidateId is null ? [] : new[] { Resources.Person(candidateId) };
        var room = details is { Mode: InterviewMode.InPerson, RoomId: { } roomId } ? new[] { Resources.Room(roomId) } : [];
        return [.. people.Concat(candidate).Concat(room).Distinct()];
    }

    /// <summary>The UTC days that a time touches with its buffer.</summary>
    public static IReadOnlyList<LocalDate> DaysToRead(InterviewTime time, int bufferMinutes)
    {
        var padded = Overlap.Padded(time, bufferMinutes);
        var (first, last) = (padded.Start.InUtc().Date, (padded.End - Duration.Epsilon).InUtc().Date);
        return [.. Enumerable.Range(0, Math.Max(0, Period.DaysBetween(first, last)) + 1).Select(first.PlusDays)];
    }

    private static HashSet<(string Resource, LocalDate Day)> HeldBy(Interview interview) =>
        (interview.Status.TakesPlace() ? Slots(interview.Time, interview.Details, interview.CandidateId) : []).ToHashSet();

    private static IEnumerable<(string Resource, LocalDate Day)> Slots(InterviewTime time, InterviewDetails details, string? candidateId) =>
        from resource in ResourcesOf(details, candidateId)
        from day in DaysToRead(time, details.BufferMinutes)
        select (resource, day);

    private static BookedDay With(BookedDay day, Guid interviewId, Booking? booking)
    {
        var others = day.Bookings.Where(other => other.InterviewId != interviewId);
        return day with
        {
            Bookings = [.. (booking is null ? others : others.Append(booking)).OrderBy(other => other.Start).ThenBy(other => other.InterviewId)],
        };
    }
}
