using NodaTime;

namespace Interviews.Domain.Planning.Loops;

/// <summary>The times of a problem in one row, so that they are numbers: which interview can begin at which of them, and when the next one can.</summary>
internal sealed class LoopTimes
{
    private readonly LoopStart?[][] _at;
    private readonly int[][] _next;

    public LoopTimes(LoopProblem problem)
    {
        Problem = problem;
        var starts = problem.Parts.SelectMany(part => part.Starts).DistinctBy(start => start.Start).OrderBy(start => start.Start).ToList();
        Starts = [.. starts.Select(start => start.Start)];
        int[] days = [.. starts.Select(start => start.Day).Distinct()];
        Days = [.. starts.Select(start => Array.BinarySearch(days, start.Day))];
        FirstOfDay = [.. days.Select(day => starts.FindIndex(start => start.Day == day)), Starts.Length];
        _at = [.. problem.Parts.Select(part => ByTime(part.Starts))];
        _next = [.. problem.Parts.Select(part => Next(part.Length + Duration.FromMinutes(problem.Rules.BreakMinutes)))];
        PerDay = problem.Rules.MaxPerDay is { } most && most < problem.Parts.Count ? most : null;
    }

    public LoopProblem Problem { get; }

    public Instant[] Starts { get; }

    /// <summary>The day of each time, numbered from the first one.</summary>
    public int[] Days { get; }

    /// <summary>The first time of each day; and, at the end, how many times there are.</summary>
    public int[] FirstOfDay { get; }

    public int DayCount => FirstOfDay.Length - 1;

    /// <summary>The most interviews of a day, where that bounds anything.</summary>
    public int? PerDay { get; }

    /// <summary>The start of an interview at a time; <c>null</c> where it cannot begin.</summary>
    public LoopStart? At(int part, int time) => _at[part][time];

    /// <summary>The first time at which another one can begin after this one; the number of times when there is none.</summary>
    public int After(int part, int time) => _next[part][time];

    /// <summary>What it costs to wait from the end of an interview for another one of the same day.</summary>
    public int Waiting(int part, int time, int next) => LoopCosts.Waiting(Starts[next] - (Starts[time] + Problem.Parts[part].Length), Problem.Rules);

    /// <summary>Those of a set that can come next.</summary>
    /// <param name="left">The interviews that are left, one bit for each.</param>
    public IEnumerable<int> Following(int left)
    {
        for (var part = 0; part < Problem.Parts.Count; part++)
        {
            if ((left & (1 << part)) == 0)
            {
                continue;
            }

            yield return part;
            if (Problem.Rules.KeepOrder)
            {
                yield break;
            }
        }
    }

    private LoopStart?[] ByTime(IReadOnlyList<LoopStart> starts)
    {
        var byTime = new LoopStart?[Starts.Length];
        foreach (var start in starts)
        {
            byTime[Array.BinarySearch(Starts, start.Start)] = start;
        }

        return byTime;
    }

    private int[] Next(Duration taken)
    {
        var (next, from) = (new int[Starts.Length], 0);
        for (var time = 0; time < Starts.Length; time++)
        {
            while (from < Starts.Length && Starts[from] < Starts[time] + taken)
            {
                from++;
            }

            next[time] = from;
        }

        return next;
    }
}
