using System.Diagnostics;
using Interviews.Benchmarks.Reporting;
using Interviews.Domain.Directory;
using Interviews.Domain.Planning.Loops;
using Interviews.Domain.Scheduling;
using Interviews.Domain.Scheduling.Availability;
using Interviews.Domain.Scheduling.Intervals;
using Interviews.Domain.Tests.Planning.Loops;
using NodaTime;

namespace Interviews.Benchmarks.Measurements;

/// <summary>
/// Loops of five interviews over five days with twenty to fifty people, whose calendars are half full: the exact search beside the greedy one, beside trying every loop
/// where there are few enough, and beside CP-SAT where the program is built with it. All of them find the same costs, or the measurement fails.
/// </summary>
internal sealed class LoopPlanning : IMeasurement
{
    private const int Interviews = 5;
    private const int Days = 5;

    private static readonly DateTimeZone _zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    /// <summary>Monday, 16 March 2026, 00:00 in Berlin.</summary>
    private static readonly Instant _begin = Instant.FromUtc(2026, 3, 15, 23, 0);

    public string Name => "loops";

    public Task<IReadOnlyList<Figure>> RunAsync(Options options)
    {
        var count = options.Quick ? 5 : 40;
        LoopProblem[] problems = [.. Enumerable.Range(0, count).Select(number => Problem(number, Interviews, 20 + (30 * number / count), 15))];
        LoopProblem[] large = [.. Enumerable.Range(0, Math.Max(2, count / 10)).Select(number => Problem(2_000 + number, LoopPlanner.MostInterviews, 24, 15, maxPerDay: 3))];
        LoopProblem[] small = [.. Enumerable.Range(0, count).Select(number => Problem(1_000 + number, 3, 4, 60, days: 1))];
        var (exact, greedy) = (Run(new ExactLoopSolver(), problems), Run(new GreedyLoopSolver(), problems));
        var (exactOfSmall, every) = (Run(new ExactLoopSolver(), small), Run(new EveryLoop(), small));
        var exactOfLarge = Run(new ExactLoopSolver(), large);
        MustAgree(exactOfSmall, every);
        var dearer = exact.Solutions.Zip(greedy.Solutions).Where(pair => pair.First.Plan?.Cost != pair.Second.Plan?.Cost).ToList();
        var excess = dearer.Where(pair => pair.Second.Plan is not null).Select(pair => (pair.Second.Plan!.Cost - pair.First.Plan!.Cost) / (double)LoopCosts.Thousandths).DefaultIfEmpty().Max();
        List<Figure> figures =
        [
            new Figure(
                $"{count} loops of {Interviews} interviews, 20 to 50 people, {Days} days: proven to be the best",
                $"{exact.Solutions.Count(solution => solution.IsProven)} of {count}",
                "all",
                exact.Solutions.All(solution => solution.IsProven),
                $"{exact.Words}; at most {Numbers.Count(exact.Solutions.Max(solution => solution.Steps))} steps",
                null),
            new Figure(
                $"{large.Length} loops of {LoopPlanner.MostInterviews} interviews, 24 people, at most 3 a day: proven to be the best",
                $"{exactOfLarge.Solutions.Count(solution => solution.IsProven)} of {large.Length}",
                null,
                true,
                $"{exactOfLarge.Words}; at most {Numbers.Count(exactOfLarge.Solutions.Max(solution => solution.Steps))} steps",
                null),
            new Figure(
                "The same loops of 5 by the greedy search: as good",
                $"{count - dearer.Count} of {count}",
                null,
                true,
                exact.Words,
                $"{greedy.Words}; up to {Numbers.Count(excess)} points dearer, {dearer.Count(pair => pair.Second.Plan is null)} not found"),
            new Figure(
                "3 interviews, 4 people, 1 day: trying every loop, as a multiple of the exact search",
                Numbers.Ratio(every.Median / exactOfSmall.Median),
                null,
                true,
                exactOfSmall.Words,
                every.Words),
        ];
#if CP_SAT
        var sat = Run(new Solvers.CpSatLoopSolver(), problems);
        MustAgree(exact, sat);
        figures.Add(new Figure("The same loops of 5 by CP-SAT, as a multiple of the exact search", Numbers.Ratio(sat.Median / exact.Median), null, true, exact.Words, sat.Words));
        var satOfLarge = Run(new Solvers.CpSatLoopSolver(), large);
        MustAgree(exactOfLarge, satOfLarge);
        figures.Add(new Figure("The loops of 8 by CP-SAT, as a multiple of the exact search", Numbers.Ratio(satOfLarge.Median / exactOfLarge.Median), null, true, exactOfLarge.Words, satOfLarge.Words));
#endif
        return Task.FromResult<IReadOnlyList<Figure>>(figures);
    }

    private static Ran Run(ILoopSolver solver, LoopProblem[] problems)
    {
        solver.Solve(problems[0]);
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var (solutions, times) = (new List<LoopSolution>(), new List<TimeSpan>());
        foreach (var problem in problems)
        {
            var began = Stopwatch.GetTimestamp();
            solutions.Add(solver.Solve(problem));
            times.Add(Stopwatch.GetElapsedTime(began));
        }

        return new Ran(solutions, [.. times.Order()], (GC.GetAllocatedBytesForCurrentThread() - bytes) / problems.Length);
    }

    private static void MustAgree(Ran one, Ran other)
    {
        foreach (var (number, pair) in one.Solutions.Zip(other.Solutions).Index())
        {
            if (pair.First.IsProven && pair.Second.IsProven && pair.First.Plan?.Cost != pair.Second.Plan?.Cost)
            {
                throw new InvalidOperationException($"Loop {number} costs {pair.First.Plan?.Cost} by one solver and {pair.Second.Plan?.Cost} by another.");
            }
        }
    }

    /// <param name="seed">The same problem for the same number.</param>
    private static LoopProblem Problem(int seed, int interviews, int people, int step, int days = Days, int? maxPerDay = null)
    {
        var random = new Random(seed);
        PersonTime[] pool = [.. Enumerable.Range(0, people).Select(number => new PersonTime(Entry($"p-{number}", random)) { Busy = Busy(random, days) })];
        var search = new SlotSearch(
            new WantedTime(Duration.FromHours(1), 0, _zone, _begin - Duration.FromDays(1)),
            new Interval(_begin, _begin + Duration.FromDays(days)),
            new SlotGrid(_zone, step),
            [.. pool.SelectMany(person => Booked(person.Entry.PersonId, random.Next(8), random)), .. Booked("c-1", 2, random)])
        {
            People = pool.ToDictionary(person => person.Entry.PersonId),
            Required = ["c-1"],
        };
        int[] lengths = [30, 45, 60, 90];
        var wanted = Enumerable.Range(0, interviews).Select(_ => new WantedInterview(
            "technical", Duration.FromMinutes(lengths[random.Next(lengths.Length)]), [.. Enumerable.Range(0, 1 + random.Next(2)).Select(seat => Seat(seat, pool, random))]));
        return LoopPlanner.Problem(search, [.. wanted], new LoopWishes(_zone, new LoopRules(15) { MaxPerDay = maxPerDay }));
    }

    /// <summary>Half of the people, or all of a few.</summary>
    private static PanelSeat Seat(int number, PersonTime[] pool, Random random) => new(
        $"seat {number}", [.. pool.Where(_ => pool.Length < 10 || random.Next(2) == 0).Select(person => person.Entry.PersonId).DefaultIfEmpty(pool[0].Entry.PersonId)]);

    private static Person Entry(string id, Random random) => new()
    {
        PersonId = id,
        OrganizationId = "acme",
        TimeZone = _zone.Id,
        Weight = random.Next(4) == 0 ? 50 : 100,
        MaxPerDay = random.Next(3) == 0 ? 2 : null,
    };

    /// <summary>Half of the hours of the week, in pieces of an hour.</summary>
    private static TimeSet Busy(Random random, int days) => TimeSet.Of(
        from day in Enumerable.Range(0, days)
        from hour in Enumerable.Range(9, 8)
        where random.Next(2) == 0
        let start = _begin + Duration.FromDays(day) + Duration.FromHours(hour)
        select new Interval(start, start + Duration.FromHours(1)));

    private static IEnumerable<BookedDay> Booked(string id, int bookings, Random random) =>
        from number in Enumerable.Range(0, bookings)
        let start = _begin + Duration.FromDays(random.Next(-14, Days)) + Duration.FromMinutes((9 * 60) + (30 * random.Next(14)))
        let booking = new Booking(new Guid(number, 0, 0, [.. Enumerable.Repeat((byte)id.Length, 8)]), start, start + Duration.FromMinutes(30), 0)
        group booking by start.InUtc().Date into day
        select new BookedDay("acme", Resources.Person(id), day.Key, [.. day]);

    /// <param name="Times">From the shortest to the longest.</param>
    /// <param name="Bytes">Of managed memory, for each problem.</param>
    private sealed record Ran(IReadOnlyList<LoopSolution> Solutions, TimeSpan[] Times, long Bytes)
    {
        public TimeSpan Median => Times[Times.Length / 2];

        public string Words => $"{Numbers.Time(Median)}, the longest {Numbers.Time(Times[^1])}, {Numbers.Count(Bytes / 1024.0)} KiB";
    }
}
