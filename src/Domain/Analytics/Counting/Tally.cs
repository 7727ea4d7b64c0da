namespace Interviews.Domain.Analytics.Counting;

/// <summary>Sums of whole numbers by name, in order of the name; a sum of zero is none.</summary>
public sealed class Tally
{
    private readonly SortedDictionary<string, long> _counts = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, long> Counts => _counts;

    public bool IsEmpty => _counts.Count == 0;

    public static Tally Of(params IEnumerable<IReadOnlyDictionary<string, long>> counts)
    {
        var sum = new Tally();
        foreach (var each in counts)
        {
            sum.Add(each, 1);
        }

        return sum;
    }

    public void Add(string counter, long amount = 1)
    {
        var sum = _counts.GetValueOrDefault(counter) + amount;
        if (sum == 0)
        {
            _counts.Remove(counter);
        }
        else
        {
            _counts[counter] = sum;
        }
    }

    /// <param name="sign">1 to add, -1 to take away.</param>
    public void Add(IReadOnlyDictionary<string, long> counts, int sign)
    {
        foreach (var (counter, amount) in counts)
        {
            Add(counter, sign * amount);
        }
    }

    public void AddIf(bool holds, string counter, long amount = 1)
    {
        if (holds)
        {
            Add(counter, amount);
        }
    }
}
