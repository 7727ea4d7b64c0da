using NodaTime;

namespace Interviews.Domain.Planning.Loops;

/// <summary>
/// What a loop costs, in thousandths of the points of automatic scheduling: for each interview what automatic scheduling reckons for its time and its people; for each
/// day twenty points; for each hour that the candidate waits between two interviews of a day, beyond the break, six; and for somebody who comes again ten, as one
/// interview more of that day and week, the second time once and the third time twice as much. So a second day is worth more than three hours of waiting.
/// </summary>
public static class LoopCosts
{
    /// <summary>In a point.</summary>
    public const int Thousandths = 1000;

    public const int PerDayUsed = 20 * Thousandths;
    public const int PerMinuteOfWaiting = 6 * Thousandths / 60;
    public const int PerRepeat = 10 * Thousandths;

    /// <summary>The sum of all of it, of a whole loop or a part of one.</summary>
    /// <param name="placed">In order of time.</param>
    public static int Of(LoopProblem problem, IReadOnlyList<PlacedPart> placed)
    {
        var days = PerDayUsed * placed.Select(interview => interview.At.Day).Distinct().Count();
        var waiting = placed.Zip(placed.Skip(1)).Where(pair => pair.First.At.Day == pair.Second.At.Day)
            .Sum(pair => Waiting(pair.Second.At.Start - (pair.First.At.Start + problem.Parts[pair.First.Part].Length), problem.Rules));
        var times = placed.Sum(interview => interview.At.Cost);
        var people = placed.Sum(interview => interview.At.Seats.Zip(interview.People).Sum(seat => seat.First.First(option => option.Person == seat.Second).Cost));
        var repeats = placed.SelectMany(interview => interview.People).CountBy(person => person).Sum(person => PerRepeat * (person.Value * (person.Value - 1) / 2));
        return days + waiting + times + people + repeats;
    }

    /// <param name="between">From the end of one interview to the start of the next.</param>
    internal static int Waiting(Duration between, LoopRules rules) => PerMinuteOfWaiting * ((int)between.TotalMinutes - rules.BreakMinutes);
}
