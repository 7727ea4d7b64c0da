namespace Interviews.Domain.Planning.Loops;

/// <summary>
/// Finds the cheapest loop and proves it: branch and bound. Interviews are placed in order of time, the most promising first, and whatever cannot become cheaper than
/// the best loop so far is left out. Two bounds tell: what is left of the loop with people for each interview alone (<see cref="LoopBounds"/>), and people for all seats
/// of the loop, each where they are the cheapest. The number of steps is bounded, not the time, so that the same problem has the same answer on any machine.
/// </summary>
/// <param name="mostSteps">After which the best loop so far is the answer.</param>
public sealed class ExactLoopSolver(int mostSteps = ExactLoopSolver.UsualSteps) : ILoopSolver
{
    public const int UsualSteps = 20_000;

    private static readonly GreedyLoopSolver _greedy = new();

    public LoopSolution Solve(LoopProblem problem)
    {
        var steps = new Steps(mostSteps);
        var search = new Search(problem, _greedy.Solve(problem).Plan, steps);
        search.Run();
        return new LoopSolution(search.Best, !steps.IsOver, steps.Taken);
    }

    private sealed class Search
    {
        private readonly LoopProblem _problem;
        private readonly Steps _steps;
        private readonly LoopTimes _times;
        private readonly LoopPanels _panels;
        private readonly LoopBounds _withPeople;
        private readonly LoopBounds _withoutPeople;

        /// <summary>By interview and time, the least that its people cost; more than possible where they cannot come.</summary>
        private readonly int[][] _people;

        /// <summary>By day, interview and seat, the least that each person costs from that day on.</summary>
        private readonly int[][][][] _cheapest;

        private readonly Stack<Placed> _placed = [];

        public Search(LoopProblem problem, LoopPlan? best, Steps steps)
        {
            (_problem, Best, _steps) = (problem, best, steps);
            (_times, _panels) = (new LoopTimes(problem), new LoopPanels(problem));
            _people = [.. problem.Parts.Select((_, part) => _times.Starts.Select((_, time) => PeopleOf(part, time)).ToArray())];
            _withPeople = new LoopBounds(_times, (part, time) => Math.Min(LoopBounds.Never, _times.At(part, time)!.Cost + _people[part][time]));
            _withoutPeople = new LoopBounds(_times, (part, time) => _people[part][time] < Assignment.Impossible ? _times.At(part, time)!.Cost : LoopBounds.Never);
            _cheapest = Cheapest();
        }

        public LoopPlan? Best { get; private set; }

        private int Below => Best?.Cost ?? LoopBounds.Never;

        public void Run()
        {
            var all = (1 << _problem.Parts.Count) - 1;
            if (_times.Starts.Length > 0 && _withPeople.Whole < Below && IsPromising(new Assignment(_panels.Columns), all, 0, _withoutPeople.Whole))
            {
                Place(all, 0, null, 0, 0);
            }
        }

        /// <param name="set">The interviews that are left.</param>
        /// <param name="left">How many more the day takes.</param>
        /// <param name="spent">On days, times and waiting so far.</param>
        /// <param name="people">What those who are chosen cost so far.</param>
        private void Place(int set, int left, Placed? last, int spent, int people)
        {
            foreach (var step in Following(set, left, last, spent, people).OrderBy(step => step.Bound).ThenBy(step => step.Next.Time).ThenBy(step => step.Next.Part))
            {
                if (step.Bound >= Below)
                {
                    return;
                }

                if (!_steps.Take())
                {
                    return;
                }

                _placed.Push(step.Next);
                Try(set & ~(1 << step.Next.Part), step);
                _placed.Pop();
            }
        }

        private void Try(int set, Step step)
        {
            if (set == 0)
            {
                Keep(step.Spent);
                return;
            }

            var assignment = new Assignment(_panels.Columns);
            foreach (var row in _placed.Reverse().SelectMany(placed => placed.At.Seats).Select(_panels.Row))
            {
                assignment.Add(row);
            }

            var chosen = assignment.Cost;
            if (!assignment.IsPossible || step.Spent + chosen + _withPeople.After(set, step.Left, step.Next.Part, step.Next.Time) >= Below)
            {
                return;
            }

            if (IsPromising(assignment, set, _times.Days[step.Next.Time], step.Spent + _withoutPeople.After(set, step.Left, step.Next.Part, step.Next.Time)))
            {
                Place(set, step.Left, step.Next, step.Spent, chosen);
            }
        }

        /// <summary>Whether people for all seats together leave room below the best loop.</summary>
        /// <param name="assignment">Of those for the interviews that are placed; it takes those for the others too.</param>
        /// <param name="times">The least that days, times and waiting cost.</param>
        private bool IsPromising(Assignment assignment, int set, int day, int times)
        {
            foreach (var row in Enumerable.Range(0, _problem.Parts.Count).Where(part => (set & (1 << part)) != 0).SelectMany(part => _cheapest[day][part]))
            {
                assignment.Add(row);
            }

            return assignment.IsPossible && times + assignment.Cost < Below;
        }

        /// <summary>All times are chosen: with the best people it is a loop.</summary>
        private void Keep(int spent)
        {
            var placed = _placed.Reverse().ToList();
            if (_panels.Cheapest([.. placed.Select(interview => (interview.Part, interview.At))], Below - spent, _steps) is { } found)
            {
                Best = new LoopPlan([.. placed.Select((interview, index) => new PlacedPart(interview.Part, interview.At, found.People[index]))], spent + found.Cost);
            }
        }

        private IEnumerable<Step> Following(int set, int left, Placed? last, int spent, int people)
        {
            foreach (var part in _times.Following(set))
            {
                for (var time = last is null ? 0 : _times.After(last.Part, last.Time); time < _times.Starts.Length; time++)
                {
                    if (_times.At(part, time) is { } at && _people[part][time] < Assignment.Impossible && Next(new Placed(part, time, at), left, last, spent) is { } next
                        && next.Spent + people + _people[part][time] + _withPeople.After(set & ~(1 << part), next.Left, part, time) is var bound && bound < Below)
                    {
                        yield return next with { Bound = bound };
                    }
                }
            }
        }

        private Step? Next(Placed next, int left, Placed? last, int spent)
        {
            if (last is null || _times.Days[last.Time] != _times.Days[next.Time])
            {
                return new Step(next, 0, (_times.PerDay ?? 0) - 1, spent + LoopCosts.PerDayUsed + next.At.Cost);
            }

            return _times.PerDay is not null && left == 0 ? null : new Step(next, 0, left - 1, spent + _times.Waiting(last.Part, last.Time, next.Time) + next.At.Cost);
        }

        private int PeopleOf(int part, int time)
        {
            if (_times.At(part, time) is not { } at)
            {
                return Assignment.Impossible;
            }

            var assignment = new Assignment(_panels.Columns);
            foreach (var seat in at.Seats)
            {
                assignment.Add(_panels.Row(seat));
            }

            return assignment.Cost;
        }

        private int[][][][] Cheapest()
        {
            var byDay = new int[_times.DayCount][][][];
            for (var day = _times.DayCount - 1; day >= 0; day--)
            {
                byDay[day] = [.. _problem.Parts.Select((part, index) => Cheapest(index, part, day, day + 1 < _times.DayCount ? byDay[day + 1][index] : null))];
            }

            return byDay;
        }

        private int[][] Cheapest(int part, LoopPart its, int day, int[][]? later)
        {
            var seats = its.Starts.Count == 0 ? 0 : its.Starts[0].Seats.Count;
            int[][] cheapest = [.. Enumerable.Range(0, seats).Select(seat => later?[seat].ToArray() ?? _panels.Row([]))];
            for (var time = _times.FirstOfDay[day]; time < _times.FirstOfDay[day + 1]; time++)
            {
                foreach (var (seat, options) in (_times.At(part, time)?.Seats ?? []).Index())
                {
                    _panels.Lower(cheapest[seat], options);
                }
            }

            return cheapest;
        }
    }

    /// <param name="Time">An index of the times of the problem.</param>
    private sealed record Placed(int Part, int Time, LoopStart At);

    /// <param name="Bound">The least that a loop with it costs.</param>
    /// <param name="Left">How many more the day takes afterwards.</param>
    /// <param name="Spent">On days, times and waiting, with it.</param>
    private sealed record Step(Placed Next, int Bound, int Left, int Spent);
}
