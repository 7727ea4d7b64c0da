using System.Globalization;
using Interviews.Domain.Planning.Automatic;
using Interviews.Domain.Scheduling.Availability;
using NodaTime;
using NodaTime.Text;

namespace Interviews.Domain.Planning.Loops;

/// <summary>Plans several interviews of one candidate together (REQ-SCH-27): the times and the people that cost the least by <see cref="LoopCosts"/>.</summary>
/// <param name="solver">Chooses.</param>
/// <param name="other">Tells whether a loop would fit if a constraint were looser; it is asked more often, so it may search less.</param>
public sealed class LoopPlanner(ILoopSolver solver, ILoopSolver other)
{
    /// <summary>The interviews that one candidate can have in a loop.</summary>
    public const int MostInterviews = 8;

    private static readonly LocalDatePattern _day = LocalDatePattern.CreateWithInvariantCulture("dddd, d MMMM uuuu");

    public LoopPlanner()
        : this(new ExactLoopSolver(), new ExactLoopSolver(ExactLoopSolver.UsualSteps / 10))
    {
    }

    /// <param name="search">Over everybody who could come, with the bookings that <see cref="Workload"/> asks for. Its length and seats are those of the interviews, and breaks stand for its buffer.</param>
    /// <returns>The choice; or <c>nothing_fits</c> with the single constraints whose loosening would help.</returns>
    public Result<LoopChoice> Plan(SlotSearch search, IReadOnlyList<WantedInterview> interviews, LoopWishes wishes)
    {
        var asked = new Asked(search, interviews, wishes);
        var workload = new Workload(search);
        var problem = asked.Problem(workload);
        var solution = solver.Solve(problem);
        return solution.Plan is { } plan ? Choice(asked, problem, plan, solution.IsProven, workload) : NothingFits(asked, solution.IsProven, workload);
    }

    /// <summary>What is to be solved for it.</summary>
    /// <inheritdoc cref="Plan"/>
    public static LoopProblem Problem(SlotSearch search, IReadOnlyList<WantedInterview> interviews, LoopWishes wishes) =>
        new Asked(search, interviews, wishes).Problem(new Workload(search));

    private static LoopChoice Choice(Asked asked, LoopProblem problem, LoopPlan plan, bool isBest, Workload workload)
    {
        var times = plan.Interviews.SelectMany(placed => placed.People).CountBy(person => person).ToDictionary();
        return new LoopChoice([.. plan.Interviews.Select(Interview)], Why(asked, problem, plan, isBest), problem.Parts.Sum(part => part.Starts.Count), isBest);

        ChosenInterview Interview(PlacedPart placed)
        {
            var (search, end) = (asked.Searches[placed.Part], placed.At.Start + problem.Parts[placed.Part].Length);
            var seats = search.Seats.Zip(placed.People, (seat, person) => new ChosenPerson(seat.Name, problem.People[person].Id, Reason(seat, person, placed.At.Start))
            {
                Assumed = search.IsAssumed(problem.People[person].Id, placed.At.Start),
            });
            return new ChosenInterview(placed.Part, placed.At.Start, end, [.. seats]);
        }

        string Reason(PanelSeat seat, int person, Instant start) => Reasons.Of(problem.People[person].Id, seat.AnyOf, start, workload)
            + (times[person] > 1 ? string.Create(CultureInfo.InvariantCulture, $" Takes {times[person]} interviews of the loop.") : string.Empty);
    }

    private static string Why(Asked asked, LoopProblem problem, LoopPlan plan, bool isBest)
    {
        string[] days = [.. plan.Interviews.Select(placed => _day.Format(placed.At.Start.InZone(asked.Wishes.CandidateZone).Date)).Distinct()];
        var waiting = plan.Interviews.Zip(plan.Interviews.Skip(1)).Where(pair => pair.First.At.Day == pair.Second.At.Day)
            .Sum(pair => LoopCosts.Waiting(pair.Second.At.Start - (pair.First.At.Start + problem.Parts[pair.First.Part].Length), problem.Rules)) / LoopCosts.PerMinuteOfWaiting;
        var reasonable = SlotCosts.Reasonable.Within(asked.Search.Window, asked.Wishes.CandidateZone);
        var within = plan.Interviews.All(placed => reasonable.Contains(new Interval(placed.At.Start, placed.At.Start + problem.Parts[placed.Part].Length))) ? "all within 08:00-18:00 on a weekday there" : "not all within 08:00-18:00 on a weekday there";
        var proof = isBest ? "no other loop is better by days, waiting time and load" : "the best that was found, for there are too many to try all";
        return string.Create(
            CultureInfo.InvariantCulture, $"{string.Join(" and ", days)} for the candidate, with {waiting} minutes of waiting beside the breaks, {within}; {proof}.");
    }

    private Refusal NothingFits(Asked asked, bool isProven, Workload workload)
    {
        var helping = asked.Loosened().Where(change => other.Solve(change.Loosened.Problem(workload)).Plan is not null).Select(change => new LoopRelaxation(change.Constraint)).ToList();
        var advice = helping.Count == 0 ? "no single constraint stands in the way" : $"it would fit without: {string.Join(", ", helping.Select(change => change.Constraint))}";
        var detail = isProven ? "There is no loop of these interviews in the window" : "No loop of these interviews was found in the window, though not all were tried";
        return new Refusal(RefusalCode.NothingFits, $"{detail}; {advice}.") { Extensions = new Dictionary<string, object> { ["relax"] = helping } };
    }
}
