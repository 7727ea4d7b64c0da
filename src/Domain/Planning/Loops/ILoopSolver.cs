namespace Interviews.Domain.Planning.Loops;

/// <summary>Finds times and people for all interviews of a loop together. The same problem has the same solution every time.</summary>
public interface ILoopSolver
{
    LoopSolution Solve(LoopProblem problem);
}

/// <param name="Plan">The best that was found; <c>null</c> when none was.</param>
/// <param name="IsProven">Nothing costs less than the plan; without one, there is none.</param>
/// <param name="Steps">How much was tried.</param>
public sealed record LoopSolution(LoopPlan? Plan, bool IsProven, int Steps);

/// <summary>A time and people for every interview of a loop.</summary>
/// <param name="Interviews">In order of time.</param>
/// <param name="Cost">By <see cref="LoopCosts"/>.</param>
public sealed record LoopPlan(IReadOnlyList<PlacedPart> Interviews, int Cost);

/// <param name="Part">An index of <see cref="LoopProblem.Parts"/>.</param>
/// <param name="People">For each seat, an index of <see cref="LoopProblem.People"/>.</param>
public sealed record PlacedPart(int Part, LoopStart At, IReadOnlyList<int> People);
