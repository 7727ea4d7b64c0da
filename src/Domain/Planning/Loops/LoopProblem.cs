using NodaTime;

namespace Interviews.Domain.Planning.Loops;

/// <summary>A loop that is to be planned: everything that can be, with what it costs. Nothing is looked up while it is solved.</summary>
/// <param name="Parts">One for each interview.</param>
/// <param name="People">Everybody whom an option names.</param>
public sealed record LoopProblem(IReadOnlyList<LoopPart> Parts, IReadOnlyList<LoopPerson> People, LoopRules Rules);

/// <summary>What the interviews of a loop keep to among themselves.</summary>
/// <param name="BreakMinutes">The least time from the end of one to the start of the next.</param>
public sealed record LoopRules(int BreakMinutes)
{
    /// <summary>The most on one day of the candidate; <c>null</c> for any number.</summary>
    public int? MaxPerDay { get; init; }

    /// <summary>They take place in the order in which they are named.</summary>
    public bool KeepOrder { get; init; }

    /// <summary>Somebody may take more than one of them.</summary>
    public bool RepeatPeople { get; init; }

    /// <summary>Looser by each rule that there is.</summary>
    internal IEnumerable<(string Constraint, LoopRules Rules)> Loosened()
    {
        if (BreakMinutes > 0)
        {
            yield return ("breakMinutes", this with { BreakMinutes = 0 });
        }

        if (MaxPerDay is not null)
        {
            yield return ("maxPerDay", this with { MaxPerDay = null });
        }

        if (KeepOrder)
        {
            yield return ("keepOrder", this with { KeepOrder = false });
        }

        if (!RepeatPeople)
        {
            yield return ("repeatPeople", this with { RepeatPeople = true });
        }
    }
}

/// <summary>One interview of the loop.</summary>
/// <param name="Starts">Those that are possible, in order of time.</param>
public sealed record LoopPart(Duration Length, IReadOnlyList<LoopStart> Starts);

/// <summary>A possible start of an interview.</summary>
/// <param name="Day">The candidate's day, as a number that grows from day to day.</param>
/// <param name="Cost">What this time costs by itself, in thousandths of a point.</param>
/// <param name="Seats">For each seat, those who can fill it then.</param>
public sealed record LoopStart(Instant Start, int Day, int Cost, IReadOnlyList<IReadOnlyList<LoopOption>> Seats);

/// <param name="Person">An index of <see cref="LoopProblem.People"/>.</param>
/// <param name="Cost">What it costs to ask this person then, in thousandths of a point.</param>
public sealed record LoopOption(int Person, int Cost);

/// <summary>Somebody who could come, and how much of their time is left for the loop. It matters only where people may come more than once.</summary>
/// <param name="Zone">In which their days and weeks are reckoned.</param>
public sealed record LoopPerson(string Id, DateTimeZone Zone)
{
    /// <summary>Between two interviews of theirs.</summary>
    public Duration Gap { get; init; }

    /// <summary>How many more they take on a day; <c>null</c> for any number.</summary>
    public IReadOnlyDictionary<LocalDate, int>? LeftPerDay { get; init; }

    /// <summary>How many more they take in the week of a Monday; <c>null</c> for any number.</summary>
    public IReadOnlyDictionary<LocalDate, int>? LeftPerWeek { get; init; }
}
