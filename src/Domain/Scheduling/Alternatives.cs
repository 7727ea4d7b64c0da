using Interviews.Domain.Directory;
using Interviews.Domain.Interviews;
using Interviews.Domain.Scheduling.Availability;
using Interviews.Domain.Scheduling.Hours;
using NodaTime;

namespace Interviews.Domain.Scheduling;

/// <summary>Other times at which everybody and everything an interview needs is free.</summary>
public static class Alternatives
{
    public const int Most = 3;

    private const int DaysAhead = 7;
    private const int StepMinutes = 15;

    /// <summary>Nobody is asked to come at night because a clerk works late.</summary>
    private static readonly WeeklyHours _reasonable = new(
        [.. new[] { DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday }.Select(day => new WorkingHours(day, "08:00", "18:00"))], []);

    /// <summary>The UTC days to search when the wanted time cannot be had: the wanted day and the week after it.</summary>
    public static DateInterval DaysToSearch(InterviewTime wanted)
    {
        var first = Overlap.Padded(wanted, 0).Start.InUtc().Date;
        return new DateInterval(first, first.PlusDays(DaysAhead));
    }

    /// <summary>The UTC days to read for that: also those around them on which somebody's limits are counted.</summary>
    public static DateInterval DaysToRead(InterviewTime wanted, IEnumerable<PersonTime> people)
    {
        var (searched, around) = (DaysToSearch(wanted), people.Select(person => person.DaysAround).DefaultIfEmpty().Max());
        return new DateInterval(searched.Start.PlusDays(-around), searched.End.PlusDays(around));
    }

    /// <summary>
    /// The nearest starts of the same length that are free for all, on the quarter hour, Monday to Friday within 08:00-18:00 of the interview's zone,
    /// in order of their distance from the wanted one. Time outside of the searched days is not known to be free.
    /// </summary>
    public static IReadOnlyList<FreeSlot> Find(TimeClaim wanted, DecisionContext context)
    {
        if (context.Searched is not { } searched || TimeZones.Find(wanted.Time.TimeZone) is not { } zone)
        {
            return [];
        }

        var people = Conflicts.PeopleOf(wanted, context);
        var buffer = Duration.FromMinutes(people.Values.Select(person => person.Entry.BufferMinutes).Append(wanted.BufferMinutes).Max());
        var window = new Interval(
            Instant.Max(searched.Start.AtStartOfDayInZone(DateTimeZone.Utc).ToInstant() + buffer, context.Now + Duration.Epsilon),
            Instant.Max(searched.End.PlusDays(1).AtStartOfDayInZone(DateTimeZone.Utc).ToInstant() - buffer, context.Now + Duration.Epsilon));
        var search = new SlotSearch(Conflicts.WantedTime(wanted, context), window, new SlotGrid(zone, StepMinutes), context.Booked)
        {
            Required = [.. wanted.Participants],
            People = people,
            RoomId = wanted.RoomId,
            Room = context.Room,
            Within = _reasonable.Within(window, zone),
        };
        return
        [
            .. search.Slots()
                .OrderBy(slot => slot.Start < wanted.Time.ScheduledAt ? wanted.Time.ScheduledAt - slot.Start : slot.Start - wanted.Time.ScheduledAt)
                .ThenBy(slot => slot.Start)
                .Take(Most)
                .Select(slot => new FreeSlot(slot.Start, slot.End)),
        ];
    }
}

/// <summary>A time that is free for everybody and everything asked for.</summary>
public sealed record FreeSlot(Instant Start, Instant End);
