using Interviews.Domain.Scheduling.Hours;
using NodaTime;

namespace Interviews.Domain.Planning.Loops;

/// <summary>The people for the seats of interviews whose times are chosen, so that all of them together cost the least.</summary>
internal sealed class LoopPanels
{
    private readonly LoopProblem _problem;
    private readonly int _copies;

    /// <summary>Whoever may come more often stands in several columns, each dearer than the one before.</summary>
    public LoopPanels(LoopProblem problem)
    {
        _problem = problem;
        _copies = problem.Rules.RepeatPeople ? problem.Parts.Count : 1;
        Columns = Math.Max(problem.People.Count * _copies, problem.Parts.Sum(part => part.Starts.Count == 0 ? 0 : part.Starts[0].Seats.Count));
    }

    public int Columns { get; }

    /// <summary>What the columns cost for a seat.</summary>
    public int[] Row(IEnumerable<LoopOption> options)
    {
        var row = new int[Columns];
        Array.Fill(row, Assignment.Impossible);
        Lower(row, options);
        return row;
    }

    /// <summary>Lowers the columns of a row to what they cost here, where that is less.</summary>
    public void Lower(int[] row, IEnumerable<LoopOption> options)
    {
        foreach (var option in options)
        {
            for (var copy = 0; copy < _copies; copy++)
            {
                var column = (option.Person * _copies) + copy;
                row[column] = Math.Min(row[column], option.Cost + (copy * LoopCosts.PerRepeat));
            }
        }
    }

    /// <summary>The cheapest people, by interview and seat; <c>null</c> where there are none that cost less than <paramref name="below"/>.</summary>
    /// <param name="chosen">Interviews and their times.</param>
    /// <param name="steps">One is taken for each try.</param>
    public (int Cost, int[][] People)? Cheapest(IReadOnlyList<(int Part, LoopStart At)> chosen, int below, Steps steps)
    {
        Chair[] chairs = [.. chosen.SelectMany((interview, index) => interview.At.Seats.Select(options => new Chair(index, interview.Part, interview.At.Start, Row(options))))];
        return Cheapest(chairs, below, steps) is { } found
            ? (found.Cost, [.. chosen.Select((_, index) => found.People.Where((_, chair) => chairs[chair].Interview == index).ToArray())])
            : null;
    }

    /// <summary>Where the cheapest people cannot all come, at least one of them has to be somebody else: each is tried.</summary>
    private (int Cost, int[] People)? Cheapest(Chair[] chairs, int below, Steps steps)
    {
        if (!steps.Take())
        {
            return null;
        }

        var assignment = new Assignment(Columns);
        foreach (var chair in chairs)
        {
            assignment.Add(chair.Row);
        }

        if (!assignment.IsPossible || assignment.Cost >= below)
        {
            return null;
        }

        int[] people = [.. assignment.Columns().Select(column => column / _copies)];
        if (TooMuch(chairs, people) is not { } together)
        {
            return (assignment.Cost, people);
        }

        (int Cost, int[] People)? best = null;
        foreach (var index in together)
        {
            var others = chairs.ToArray();
            others[index] = chairs[index] with { Row = Without(chairs[index].Row, people[index]) };
            best = Cheapest(others, best?.Cost ?? below, steps) ?? best;
        }

        return best;
    }

    private int[] Without(int[] row, int person)
    {
        var copy = row.ToArray();
        Array.Fill(copy, Assignment.Impossible, person * _copies, _copies);
        return copy;
    }

    /// <summary>Chairs that one person cannot have all together: of one interview, too near to each other, or more than they take on a day or in a week.</summary>
    private int[]? TooMuch(Chair[] chairs, int[] people)
    {
        if (_copies == 1)
        {
            return null;
        }

        return people.Index().GroupBy(chair => chair.Item, chair => chair.Index).Where(taken => taken.Skip(1).Any())
            .Select(taken => TooMuch(_problem.People[taken.Key], [.. taken], chairs)).FirstOrDefault(together => together is not null);
    }

    private int[]? TooMuch(LoopPerson person, int[] taken, Chair[] chairs)
    {
        var near = from one in taken
                   from other in taken
                   where one != other && (chairs[one].Interview == chairs[other].Interview
                       || (chairs[one].Start <= chairs[other].Start && chairs[one].Start + _problem.Parts[chairs[one].Part].Length + person.Gap > chairs[other].Start))
                   select new[] { one, other };
        return near.FirstOrDefault() ?? TooMany(person.LeftPerDay, date => date) ?? TooMany(person.LeftPerWeek, Weeks.MondayOf);

        int[]? TooMany(IReadOnlyDictionary<LocalDate, int>? left, Func<LocalDate, LocalDate> period) => left is null ? null
            : taken.GroupBy(chair => period(chairs[chair].Start.InZone(person.Zone).Date)).FirstOrDefault(same => same.Count() > left.GetValueOrDefault(same.Key, int.MaxValue))?.ToArray();
    }

    /// <summary>A seat of one of the chosen interviews.</summary>
    private sealed record Chair(int Interview, int Part, Instant Start, int[] Row);
}
