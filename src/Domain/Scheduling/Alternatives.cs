using Interviews.Domain.Interviews;
using NodaTime;

namespace Interviews.Domain.Scheduling;

/// <summary>Other times at which everybody and everything an interview needs is free.</summary>
public static class Alternatives
{
    public const int Most = 3;

    private const int DaysAhead = 7;
    private static readonly LocalTime _opens = new(8, 0);
    private static readonly LocalTime _closes = new(18, 0);
    private static readonly Period _grid = Period.FromMinutes(15);

    /// <summary>The UTC days to read before alternatives are looked for: the wanted day and the week after it.</summary>
    public static DateInterval DaysToRead(InterviewTime wanted)
    {
        var first = Overlap.Padded(wanted, 0).Start.InUtc().Date;
        return new DateInterval(first, first.PlusDays(DaysAhead));
    }

    /// <summary>
    /// The nearest starts of the same length that are free for all, on the quarter hour, Monday to Friday within 08:00-18:00 of the interview's zone,
    /// in order of their distance from the wanted one.
    /// </summary>
    /// <param name="searched">The days for which <paramref name="booked"/> is complete; time outside of them is not known to be free. <c>null</c> for none.</param>
    public static IReadOnlyList<FreeSlot> Find(Interview wanted, DateInterval? searched, Instant now, IReadOnlyList<BookedDay> booked)
    {
        if (searched is null || TimeZones.Find(wanted.Time.TimeZone) is not { } zone)
        {
            return [];
        }

        var (time, buffer) = (wanted.Time, wanted.Details.BufferMinutes);
        return
        [
            .. Starts(searched, zone, time.DurationMinutes)
                .Where(start => start > now)
                .OrderBy(start => start < time.ScheduledAt ? time.ScheduledAt - start : start - time.ScheduledAt)
                .ThenBy(start => start)
                .Select(start => time with { ScheduledAt = start })
                .Where(slot => BookingPlan.DaysToRead(slot, buffer).All(searched.Contains))
                .Where(slot => !Conflicts.InTheWay(Overlap.Padded(slot, buffer), wanted, booked).Any())
                .Take(Most)
                .Select(slot => new FreeSlot(slot.ScheduledAt, slot.EndsAt)),
        ];
    }

    /// <summary>Every quarter hour of the working days; what does not exist or happens twice that day is not proposed.</summary>
    private static IEnumerable<Instant> Starts(DateInterval searched, DateTimeZone zone, int minutes) =>
        from offset in Enumerable.Range(-1, searched.Length + 2)
        let day = searched.Start.PlusDays(offset)
        where day.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday)
        from start in QuarterHours(day, minutes)
        let mapped = zone.MapLocal(start)
        where mapped.Count == 1
        select mapped.Single().ToInstant();

    private static IEnumerable<LocalDateTime> QuarterHours(LocalDate day, int minutes)
    {
        for (var start = day + _opens; start.PlusMinutes(minutes) <= day + _closes; start += _grid)
        {
            yield return start;
        }
    }
}

/// <summary>A time that is free for everybody and everything asked for.</summary>
public sealed record FreeSlot(Instant Start, Instant End);
