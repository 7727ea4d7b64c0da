namespace Interviews.Functions.Tests.WholeSystem.Conformance;

/// <summary>What one step of the script brought, with what differs between any two runs taken out.</summary>
/// <param name="Title">The step, such as <c>17: GET interviews/&lt;interview&gt; as rosa</c>.</param>
/// <param name="Lines">The answer, or what there was to see.</param>
internal sealed record Entry(string Title, IReadOnlyList<string> Lines)
{
    /// <summary>The lines that only one of two has, each with <c>-</c> for this or <c>+</c> for the other.</summary>
    public IReadOnlyList<string> Differences(Entry other) =>
        Lines.SequenceEqual(other.Lines)
            ? []
            : Less(Lines, other.Lines, '-').Concat(Less(other.Lines, Lines, '+')).DefaultIfEmpty("another order").ToList();

    public override string ToString() => string.Join('\n', Lines.Select(line => "    " + line));

    private static IEnumerable<string> Less(IReadOnlyList<string> these, IReadOnlyList<string> those, char sign)
    {
        var left = those.ToList();
        return these.Where(line => !left.Remove(line)).Select(line => $"{sign} {line}");
    }
}
