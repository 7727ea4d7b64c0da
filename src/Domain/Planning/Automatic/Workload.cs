using Interviews.Domain.Directory;
using Interviews.Domain.Scheduling;
using Interviews.Domain.Scheduling.Availability;
using Interviews.Domain.Scheduling.Hours;
using NodaTime;

namespace Interviews.Domain.Planning.Automatic;

/// <summary>
/// Who is to be asked first (REQ-SCH-24): whoever has the fewest interviews of the week for their weight, then whoever was booked the longest time ago, then in order of
/// the ids. Somebody is new who had no interview in the <see cref="Remembered"/> time before the week; they count at least as many as whoever has the fewest of the
/// others, so that they take their turn instead of all interviews until they have caught up.
/// </summary>
/// <param name="search">With the bookings of the window, of the whole weeks around it, and of the time before that is remembered.</param>
public sealed class Workload(SlotSearch search)
{
    /// <summary>How far back bookings are looked at.</summary>
    public static readonly Duration Remembered = Duration.FromDays(28);

    private readonly ILookup<string, Instant> _starts = search.Booked
        .SelectMany(day => day.Bookings.Where(booking => booking.Counts(search.Wanted.Now)).Select(booking => (day.Resource, booking.InterviewId, booking.Start)))
        .Distinct().ToLookup(booking => booking.Resource, booking => booking.Start);

    private readonly Dictionary<(string Person, LocalDate Monday), Week> _weeks = [];

    private readonly Dictionary<(string Person, LocalDate Day), int> _days = [];

    /// <summary>By the people of a seat; the last ones that were made, for starts come in order of time.</summary>
    private readonly Dictionary<IReadOnlyList<string>, Turns> _turns = new(ReferenceEqualityComparer.Instance);

    /// <summary>The people in the order in which they are to be asked to take an interview that begins then.</summary>
    public IReadOnlyList<string> Order(Instant start, IReadOnlyList<string> people) => people.Count == 1 ? people : TurnsOf(start, people).Order;

    /// <summary>How much somebody has to do in the week of a start beside the others of a seat: interviews for the usual weight, by which the order is made.</summary>
    public double Load(string id, Instant start, IReadOnlyList<string> people) => TurnsOf(start, people).Loads[id] * Person.UsualWeight;

    /// <summary>Interviews of the person on the day of a start, in their zone.</summary>
    public int ThatDay(string id, Instant start)
    {
        var zone = ZoneOf(id);
        var day = start.InZone(zone).Date;
        if (!_days.TryGetValue((id, day), out var interviews))
        {
            interviews = _starts[Resources.Person(id)].Count(other => other.InZone(zone).Date == day);
            _days[(id, day)] = interviews;
        }

        return interviews;
    }

    public int Weight(string id) => search.People.GetValueOrDefault(id)?.Entry.Weight ?? Person.UsualWeight;

    /// <summary>The person's week in which a start lies, in their zone.</summary>
    public Week WeekOf(string id, Instant start)
    {
        var zone = ZoneOf(id);
        var monday = Weeks.MondayOf(start.InZone(zone).Date);
        if (!_weeks.TryGetValue((id, monday), out var week))
        {
            var span = new Interval(LocalSpans.StartOf(monday, zone), LocalSpans.StartOf(monday.PlusWeeks(1), zone));
            var known = _starts[Resources.Person(id)].Where(other => other < span.End).ToList();
            var isNew = !known.Exists(other => other < span.Start && other >= span.Start - Remembered);
            week = _weeks[(id, monday)] = new Week(known.Count(span.Contains), isNew, known.Count == 0 ? null : known.Max());
        }

        return week;
    }

    internal DateTimeZone ZoneOf(string id) => search.People.GetValueOrDefault(id)?.Zone(search.Wanted.Zone) ?? search.Wanted.Zone;

    /// <summary>Sorted once for each week: nothing of it depends on anything of a start but the weeks in which it lies.</summary>
    private Turns TurnsOf(Instant start, IReadOnlyList<string> people)
    {
        var known = _turns.GetValueOrDefault(people);
        DateTimeZone[] zones = known?.Zones ?? [.. people.Select(ZoneOf).Distinct()];
        LocalDate[] mondays = [.. zones.Select(zone => Weeks.MondayOf(start.InZone(zone).Date))];
        if (known?.Mondays.AsSpan().SequenceEqual(mondays) != true)
        {
            known = Sorted(start, people, zones, mondays);
            _turns[people] = known;
        }

        return known;
    }

    private Turns Sorted(Instant start, IReadOnlyList<string> people, DateTimeZone[] zones, LocalDate[] mondays)
    {
        var weeks = people.Distinct().ToDictionary(id => id, id => (Week: WeekOf(id, start), Load: WeekOf(id, start).Interviews / (double)Weight(id)));
        var fewest = weeks.Values.Where(person => !person.Week.IsNew).Select(person => person.Load).DefaultIfEmpty().Min();
        var loads = weeks.ToDictionary(person => person.Key, person => person.Value.Week.IsNew ? Math.Max(person.Value.Load, fewest) : person.Value.Load);
        return new Turns(zones, mondays, loads, [.. people.OrderBy(id => loads[id]).ThenBy(id => weeks[id].Week.Last ?? Instant.MinValue).ThenBy(id => id, StringComparer.Ordinal)]);
    }

    /// <param name="IsNew">No interview in the time before that is remembered.</param>
    /// <param name="Last">The start of the last interview up to the end of the week; <c>null</c> when there is none.</param>
    public sealed record Week(int Interviews, bool IsNew, Instant? Last);

    private sealed record Turns(DateTimeZone[] Zones, LocalDate[] Mondays, IReadOnlyDictionary<string, double> Loads, IReadOnlyList<string> Order);
}
