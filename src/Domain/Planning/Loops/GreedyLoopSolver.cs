namespace Interviews.Domain.Planning.Loops;

/// <summary>
/// Places one interview after the other where it adds the least to those before, and never takes anything back: quick, but neither the best nor sure to find anything.
/// The exact search begins with its loop, and tests compare both.
/// </summary>
public sealed class GreedyLoopSolver : ILoopSolver
{
    public LoopSolution Solve(LoopProblem problem)
    {
        IReadOnlyList<PlacedPart> placed = [];
        var steps = 0;
        foreach (var part in Order(problem))
        {
            IReadOnlyList<PlacedPart>? best = null;
            var lowest = int.MaxValue;
            foreach (var start in problem.Parts[part].Starts.Where(start => Fits(problem, placed, part, start)))
            {
                steps++;
                if (With(problem, placed, part, start) is { } more && LoopCosts.Of(problem, more) is var cost && cost < lowest)
                {
                    (best, lowest) = (more, cost);
                }
            }

            if (best is null)
            {
                return new LoopSolution(null, false, steps);
            }

            placed = best;
        }

        return new LoopSolution(new LoopPlan(placed, LoopCosts.Of(problem, placed)), false, steps);
    }

    /// <summary>Those with the fewest possible times first, unless the order is given.</summary>
    private static IEnumerable<int> Order(LoopProblem problem) => problem.Rules.KeepOrder
        ? Enumerable.Range(0, problem.Parts.Count)
        : Enumerable.Range(0, problem.Parts.Count).OrderBy(part => problem.Parts[part].Starts.Count);

    private static bool Fits(LoopProblem problem, IReadOnlyList<PlacedPart> placed, int part, LoopStart start)
    {
        var (rest, end) = (NodaTime.Duration.FromMinutes(problem.Rules.BreakMinutes), start.Start + problem.Parts[part].Length);
        return placed.All(other => other.At.Start + problem.Parts[other.Part].Length + rest <= start.Start || (end + rest <= other.At.Start && !problem.Rules.KeepOrder))
            && !(placed.Count(other => other.At.Day == start.Day) >= problem.Rules.MaxPerDay);
    }

    /// <summary>The interview takes the cheapest people who are left; <c>null</c> when those do not suffice.</summary>
    private static IReadOnlyList<PlacedPart>? With(LoopProblem problem, IReadOnlyList<PlacedPart> placed, int part, LoopStart start)
    {
        var panels = new LoopPanels(problem);
        List<(int Part, LoopStart At)> chosen =
        [
            .. placed.Select(other => (other.Part, Only(other))),
            (part, problem.Rules.RepeatPeople ? start : Without(start, [.. placed.SelectMany(other => other.People)])),
        ];
        return panels.Cheapest(chosen, Assignment.Impossible, new Steps(MostTries)) is { } found
            ? [.. placed.Append(new PlacedPart(part, start, found.People[^1])).OrderBy(interview => interview.At.Start)]
            : null;
    }

    private const int MostTries = 50;

    private static LoopStart Only(PlacedPart placed) =>
        placed.At with { Seats = [.. placed.At.Seats.Zip(placed.People, (options, person) => options.Where(option => option.Person == person).ToList())] };

    private static LoopStart Without(LoopStart start, int[] taken) =>
        start with { Seats = [.. start.Seats.Select(options => options.Where(option => !taken.Contains(option.Person)).ToList())] };
}
