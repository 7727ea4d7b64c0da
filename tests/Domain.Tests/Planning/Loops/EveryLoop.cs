using Interviews.Domain.Planning.Loops;
using NodaTime;

namespace Interviews.Domain.Tests.Planning.Loops;

/// <summary>Tries every choice of times and people, one interview after the other, and keeps the cheapest: slow, and right because there is nothing to it.</summary>
internal sealed class EveryLoop : ILoopSolver
{
    public LoopSolution Solve(LoopProblem problem)
    {
        var (best, tried) = ((LoopPlan?)null, 0);
        Try([]);
        return new LoopSolution(best, true, tried);

        void Try(List<PlacedPart> placed)
        {
            tried++;
            if (placed.Count == problem.Parts.Count)
            {
                PlacedPart[] ordered = [.. placed.OrderBy(interview => interview.At.Start)];
                var cost = LoopCosts.Of(problem, ordered);
                best = best is null || cost < best.Cost ? new LoopPlan(ordered, cost) : best;
                return;
            }

            foreach (var start in problem.Parts[placed.Count].Starts)
            {
                foreach (var people in Choices(start.Seats))
                {
                    List<PlacedPart> more = [.. placed, new PlacedPart(placed.Count, start, people)];
                    if (IsAllowed(problem, more))
                    {
                        Try(more);
                    }
                }
            }
        }
    }

    /// <summary>Whether interviews keep to the rules of the loop and of everybody's time, in whatever order they stand.</summary>
    public static bool IsAllowed(LoopProblem problem, IReadOnlyList<PlacedPart> placed)
    {
        var pairs = (from one in placed from other in placed where one.Part < other.Part select (one, other)).ToList();
        return pairs.TrueForAll(pair => Between(problem, pair.one, pair.other) >= Duration.FromMinutes(problem.Rules.BreakMinutes))
            && (!problem.Rules.KeepOrder || pairs.TrueForAll(pair => pair.one.At.Start < pair.other.At.Start))
            && placed.CountBy(interview => interview.At.Day).All(day => day.Value <= (problem.Rules.MaxPerDay ?? int.MaxValue))
            && placed.SelectMany(interview => interview.People).Distinct().All(person => CanTake(problem, person, [.. placed.Where(interview => interview.People.Contains(person))]));
    }

    private static bool CanTake(LoopProblem problem, int index, PlacedPart[] taken)
    {
        var person = problem.People[index];
        return taken.Length == 1 || (problem.Rules.RepeatPeople
            && taken.All(one => taken.All(other => one == other || Between(problem, one, other) >= person.Gap))
            && taken.CountBy(interview => Date(interview)).All(day => person.LeftPerDay is null || day.Value <= person.LeftPerDay[day.Key])
            && taken.CountBy(interview => Date(interview).PlusDays(1 - (int)Date(interview).DayOfWeek)).All(week => person.LeftPerWeek is null || week.Value <= person.LeftPerWeek[week.Key]));

        LocalDate Date(PlacedPart interview) => interview.At.Start.InZone(person.Zone).Date;
    }

    private static Duration Between(LoopProblem problem, PlacedPart one, PlacedPart other) => one.At.Start < other.At.Start
        ? other.At.Start - (one.At.Start + problem.Parts[one.Part].Length)
        : one.At.Start - (other.At.Start + problem.Parts[other.Part].Length);

    private static IEnumerable<int[]> Choices(IReadOnlyList<IReadOnlyList<LoopOption>> seats) => seats.Aggregate(
        (IEnumerable<int[]>)[[]],
        (choices, options) => choices.SelectMany(taken => options.Select(option => option.Person).Where(person => !taken.Contains(person)).Select(person => (int[])[.. taken, person])));
}
