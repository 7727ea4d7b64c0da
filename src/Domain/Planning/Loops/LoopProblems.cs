using Interviews.Domain.Planning.Automatic;
using Interviews.Domain.Scheduling.Availability;
using Interviews.Domain.Scheduling.Hours;
using NodaTime;

namespace Interviews.Domain.Planning.Loops;

/// <summary>Makes the problem of a loop: possible starts and people are those that a search for slots finds, with the costs of automatic scheduling.</summary>
internal static class LoopProblems
{
    /// <param name="searches">One for each interview, over the same people, bookings and window.</param>
    public static LoopProblem Of(IReadOnlyList<SlotSearch> searches, LoopWishes wishes, Workload workload)
    {
        var openings = searches.Select(search => (search with { Order = workload.Order }).Openings().ToList()).ToList();
        string[] people = [.. openings.SelectMany(part => part).SelectMany(opening => opening.Seats).SelectMany(seat => seat.AnyOf).Distinct()];
        var indexes = people.Index().ToDictionary(person => person.Item, person => person.Index);
        var days = openings.SelectMany(part => part).Select(opening => opening.Start).Distinct().ToList();
        return new LoopProblem(
            [.. searches.Zip(openings, (search, found) => new LoopPart(search.Wanted.Length, Starts(search, found, wishes, workload, indexes)))],
            [.. people.Select(id => Person(id, searches[0], workload, days))],
            wishes.Rules);
    }

    private static List<LoopStart> Starts(SlotSearch search, List<Opening> openings, LoopWishes wishes, Workload workload, Dictionary<string, int> people)
    {
        var reasonable = SlotCosts.Reasonable.Within(search.Window, wishes.CandidateZone);
        var pools = search.Seats.ToDictionary(seat => seat.Name, seat => seat.AnyOf);
        return
        [
            .. openings.Select(opening => new LoopStart(
                opening.Start,
                Period.DaysBetween(_firstDay, opening.Start.InZone(wishes.CandidateZone).Date),
                Thousandths((SlotCosts.PerDay * Math.Floor((opening.Start - search.Window.Start).TotalDays)) + (reasonable.Contains(new Interval(opening.Start, opening.Start + search.Wanted.Length)) ? 0 : SlotCosts.Unreasonable)),
                [.. opening.Seats.Select(IReadOnlyList<LoopOption> (seat) => [.. seat.AnyOf.Select(id => Option(id, seat.Name, opening.Start))])])),
        ];

        LoopOption Option(string id, string seat, Instant start) => new(
            people[id],
            Thousandths(((SlotCosts.PerInterviewThatDay * workload.ThatDay(id, start)) + (SlotCosts.PerInterviewThatWeek * workload.Load(id, start, pools[seat]))) / search.Seats.Count));
    }

    private static readonly LocalDate _firstDay = new(1970, 1, 1);

    private static int Thousandths(double points) => (int)Math.Round(LoopCosts.Thousandths * points);

    private static LoopPerson Person(string id, SlotSearch search, Workload workload, List<Instant> starts)
    {
        var (zone, entry) = (workload.ZoneOf(id), search.People.GetValueOrDefault(id)?.Entry);
        return new LoopPerson(id, zone)
        {
            // A booking keeps its buffer free, and so does whoever books beside it.
            Gap = Duration.FromMinutes(2 * (entry?.BufferMinutes ?? 0)),
            LeftPerDay = Left(entry?.MaxPerDay, ObstacleReason.DayLimit, date => date, workload.ThatDay),
            LeftPerWeek = Left(entry?.MaxPerWeek, ObstacleReason.WeekLimit, Weeks.MondayOf, (person, start) => workload.WeekOf(person, start).Interviews),
        };

        Dictionary<LocalDate, int>? Left(int? most, ObstacleReason limit, Func<LocalDate, LocalDate> period, Func<string, Instant, int> taken) => most is null || search.Overlooked.Contains(limit)
            ? null
            : starts.GroupBy(start => period(start.InZone(zone).Date)).ToDictionary(same => same.Key, same => most.Value - taken(id, same.First()));
    }
}
