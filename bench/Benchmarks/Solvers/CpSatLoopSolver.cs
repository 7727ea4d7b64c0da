using Google.OrTools.Sat;
using Interviews.Domain.Planning.Loops;
using NodaTime;

namespace Interviews.Benchmarks.Solvers;

/// <summary>
/// The same problem for CP-SAT of Google OR-Tools: which interview begins when, and who fills which seat on which day. It is right where nobody may come twice and
/// what somebody costs depends on the day alone, which holds for what is measured here.
/// </summary>
internal sealed class CpSatLoopSolver : ILoopSolver
{
    private readonly CpSolver _solver = new() { StringParameters = "random_seed:1 num_workers:1 max_time_in_seconds:60" };

    public LoopSolution Solve(LoopProblem problem)
    {
        var model = new CpModel();
        var objective = LinearExpr.NewBuilder();
        var begins = problem.Parts.Select(part => part.Starts.Select(_ => model.NewBoolVar(string.Empty)).ToArray()).ToArray();
        foreach (var (part, its) in problem.Parts.Zip(begins))
        {
            model.AddExactlyOne(its);
            foreach (var (start, begin) in part.Starts.Zip(its))
            {
                objective.AddTerm(begin, start.Cost);
            }
        }

        Keep(problem, model, begins);
        Seat(problem, model, begins, objective);
        Span(problem, model, begins, objective);
        model.Minimize(objective);
        var status = _solver.Solve(model);
        return new LoopSolution(
            status is CpSolverStatus.Optimal or CpSolverStatus.Feasible ? new LoopPlan([], (int)Math.Round(_solver.ObjectiveValue)) : null,
            status is CpSolverStatus.Optimal or CpSolverStatus.Infeasible,
            (int)_solver.NumBranches());
    }

    /// <summary>No two interviews overlap with the break, and no day has too many.</summary>
    private static void Keep(LoopProblem problem, CpModel model, BoolVar[][] begins)
    {
        var taken = problem.Parts.SelectMany((part, index) => part.Starts.Select((start, number) => model.NewOptionalFixedSizeIntervalVar(
            LinearExpr.Constant(Minutes(start.Start)), (long)part.Length.TotalMinutes + problem.Rules.BreakMinutes, begins[index][number], string.Empty)));
        model.AddNoOverlap(taken);
        foreach (var day in ByDay(problem, begins).Where(_ => problem.Rules.MaxPerDay is not null))
        {
            model.Add(LinearExpr.Sum(day.Select(interview => interview.Begin)) <= problem.Rules.MaxPerDay!.Value);
        }
    }

    /// <summary>Every seat of an interview is filled, on the day on which it is, by somebody who is free then, and by nobody else's.</summary>
    private static void Seat(LoopProblem problem, CpModel model, BoolVar[][] begins, LinearExprBuilder objective)
    {
        var comes = problem.People.Select(_ => new List<BoolVar>()).ToArray();
        foreach (var (index, part) in problem.Parts.Index())
        {
            foreach (var day in part.Starts.Index().GroupBy(start => start.Item.Day))
            {
                for (var seat = 0; seat < part.Starts[0].Seats.Count; seat++)
                {
                    var options = day.SelectMany(start => start.Item.Seats[seat].Select(option => (option.Person, option.Cost, Begin: begins[index][start.Index])));
                    var fills = new List<BoolVar>();
                    foreach (var person in options.GroupBy(option => option.Person))
                    {
                        var fill = model.NewBoolVar(string.Empty);
                        model.Add(fill <= LinearExpr.Sum(person.Select(option => option.Begin)));
                        objective.AddTerm(fill, person.First().Cost);
                        fills.Add(fill);
                        comes[person.Key].Add(fill);
                    }

                    model.Add(LinearExpr.Sum(fills) == LinearExpr.Sum(day.Select(start => begins[index][start.Index])));
                }
            }
        }

        foreach (var person in comes.Where(fills => fills.Count > 1))
        {
            model.AddAtMostOne(person);
        }
    }

    /// <summary>Each day costs, and so does every minute of it from the first start to the last end that is neither interview nor break.</summary>
    private static void Span(LoopProblem problem, CpModel model, BoolVar[][] begins, LinearExprBuilder objective)
    {
        foreach (var day in ByDay(problem, begins))
        {
            var (from, to) = (day.Min(interview => Minutes(interview.Start)), day.Max(interview => Minutes(interview.Start) + interview.Taken));
            var (used, first, end) = (model.NewBoolVar(string.Empty), model.NewIntVar(from, to, string.Empty), model.NewIntVar(from, to, string.Empty));
            model.AddMaxEquality(used, day.Select(interview => interview.Begin));
            foreach (var (begin, start, taken) in day)
            {
                model.Add(first <= Minutes(start)).OnlyEnforceIf(begin);
                model.Add(end >= Minutes(start) + taken).OnlyEnforceIf(begin);
            }

            var waiting = model.NewIntVar(0, to - from, string.Empty);
            model.Add(waiting == end - first - LinearExpr.WeightedSum(day.Select(interview => interview.Begin), day.Select(interview => (long)interview.Taken))).OnlyEnforceIf(used);
            objective.AddTerm(used, LoopCosts.PerDayUsed);
            objective.AddTerm(waiting, LoopCosts.PerMinuteOfWaiting);
        }
    }

    private static IEnumerable<IGrouping<int, (BoolVar Begin, Instant Start, int Taken)>> ByDay(LoopProblem problem, BoolVar[][] begins) =>
        from part in problem.Parts.Index()
        from start in part.Item.Starts.Index()
        group (begins[part.Index][start.Index], start.Item.Start, (int)part.Item.Length.TotalMinutes + problem.Rules.BreakMinutes) by start.Item.Day;

    private static long Minutes(Instant instant) => instant.ToUnixTimeSeconds() / 60;
}
