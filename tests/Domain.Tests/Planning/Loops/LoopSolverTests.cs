using Interviews.Domain.Planning.Loops;
using NodaTime;
using Shouldly;
using Xunit;

namespace Interviews.Domain.Tests.Planning.Loops;

/// <summary>REQ-SCH-27: the exact search finds the cheapest loop, and the greedy one none that costs less.</summary>
public sealed class LoopSolverTests
{
    private static readonly Instant _nine = Instant.FromUtc(2026, 2, 2, 9, 0);

    [Fact]
    public void Exact_AnyProblem_CostsWhatTheCheapestOfAllLoopsCosts()
    {
        var (found, dearer) = (0, 0);
        Action<LoopProblem> same = problem =>
        {
            var (exact, every, greedy) = (new ExactLoopSolver().Solve(problem), new EveryLoop().Solve(problem), new GreedyLoopSolver().Solve(problem));

            exact.IsProven.ShouldBeTrue();
            exact.Plan?.Cost.ShouldBe(every.Plan?.Cost ?? 0);
            (exact.Plan is null).ShouldBe(every.Plan is null);
            (greedy.Plan?.Cost ?? int.MaxValue).ShouldBeGreaterThanOrEqualTo(exact.Plan?.Cost ?? int.MaxValue);
            found += exact.Plan is null ? 0 : 1;
            dearer += greedy.Plan?.Cost != exact.Plan?.Cost ? 1 : 0;
        };

        same.ShouldHoldFor(GeneratedLoops.Problems, 400);
        found.ShouldBeGreaterThan(100);
        dearer.ShouldBeGreaterThan(10, "Problems that the greedy search solves say little.");
    }

    [Fact]
    public void Solve_AnyProblem_KeepsToTheRules()
    {
        var repeated = 0;
        Action<LoopProblem> kept = problem =>
        {
            foreach (var plan in new[] { new ExactLoopSolver().Solve(problem).Plan, new GreedyLoopSolver().Solve(problem).Plan }.OfType<LoopPlan>())
            {
                EveryLoop.IsAllowed(problem, plan.Interviews).ShouldBeTrue();
                plan.Interviews.Select(placed => placed.At.Start).ShouldBeInOrder();
                plan.Interviews.Select(placed => placed.Part).Order().ShouldBe(Enumerable.Range(0, problem.Parts.Count));
                plan.Interviews.ShouldAll(placed => placed.At.Seats.Zip(placed.People).All(seat => seat.First.Any(option => option.Person == seat.Second)));
                plan.Cost.ShouldBe(LoopCosts.Of(problem, plan.Interviews));
                repeated += plan.Interviews.SelectMany(placed => placed.People).CountBy(person => person).Any(person => person.Value > 1) ? 1 : 0;
            }
        };

        kept.ShouldHoldFor(GeneratedLoops.Problems, 400);
        repeated.ShouldBeGreaterThan(20);
    }

    [Fact]
    public void Exact_OutOfSteps_KeepsTheBestAndSaysSo()
    {
        var unproven = 0;
        Action<LoopProblem> bounded = problem =>
        {
            var (solution, exact) = (new ExactLoopSolver(2).Solve(problem), new ExactLoopSolver().Solve(problem));

            solution.Steps.ShouldBeLessThanOrEqualTo(2);
            (solution.Plan?.Cost ?? int.MaxValue).ShouldBeGreaterThanOrEqualTo(exact.Plan?.Cost ?? int.MaxValue);
            (solution.IsProven && solution.Plan?.Cost != exact.Plan?.Cost).ShouldBeFalse();
            unproven += solution.IsProven ? 0 : 1;
        };

        bounded.ShouldHoldFor(GeneratedLoops.Problems, 400);
        unproven.ShouldBeGreaterThan(10);
    }

    [Fact]
    public void Cost_OfALoop_IsTheSumOfItsParts()
    {
        var problem = Problem(new LoopRules(10) { RepeatPeople = true }, [0], [75]);

        var plan = new ExactLoopSolver().Solve(problem).Plan!;

        // One day; 15 minutes between them, of which 10 are the break; the only person comes twice.
        plan.Cost.ShouldBe(20_000 + 500 + 10_000);
    }

    /// <summary>Interviews of an hour that one and the same person takes, which costs nothing.</summary>
    private static LoopProblem Problem(LoopRules rules, params int[][] minutes) => new(
        [.. minutes.Select(starts => new LoopPart(Duration.FromHours(1), [.. starts.Select(minute => new LoopStart(_nine + Duration.FromMinutes(minute), 0, 0, [[new LoopOption(0, 0)]]))]))],
        [new LoopPerson("p-1", DateTimeZone.Utc)],
        rules);
}
