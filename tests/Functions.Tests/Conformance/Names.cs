using System.Text.RegularExpressions;

namespace Interviews.Functions.Tests.Conformance;

/// <summary>Gives what is made up anew by each run (ids, traces, ETags, secrets, ports) names by its order of appearance.</summary>
internal sealed partial class Names
{
    private readonly Dictionary<string, string> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _counts = [];
    private readonly List<(string Address, string Name)> _places = [];

    /// <summary>An address of this run, and what it is called.</summary>
    public void Place(string address, string name) => _places.Add((address, name));

    public string In(string text) => MadeUp().Replace(Timeless(text), Of);

    /// <summary>Lines whose order means nothing, in the order of what can be told of them before the unknown is named.</summary>
    public IReadOnlyList<string> InAnyOrder(IEnumerable<string> lines) =>
    [
        .. lines
            .OrderBy(line => MadeUp().Replace(Timeless(line), found => _names.GetValueOrDefault(found.Value, "?")), StringComparer.Ordinal)
            .ToList()
            .Select(In),
    ];

    private string Timeless(string text) =>
        RealTime().Replace(_places.Aggregate(text, (rest, place) => rest.Replace(place.Address, place.Name, StringComparison.OrdinalIgnoreCase)), "[not compared]");

    private string Of(Match found)
    {
        if (_names.TryGetValue(found.Value, out var name))
        {
            return name;
        }

        var kind = found.Groups.Keys.Single(group => !char.IsDigit(group[0]) && found.Groups[group].Success);
        var count = _counts[kind] = _counts.GetValueOrDefault(kind) + 1;
        return _names[found.Value] = $"[{kind} {count}]";
    }

    /// <summary>How long a receiver took to answer, which no virtual clock can tell, and the trace of a request, which is another's each time.</summary>
    [GeneratedRegex("""(?<="durationMilliseconds":)[0-9]+|(?<="traceId":")[0-9a-f]{32}""")]
    private static partial Regex RealTime();

    [GeneratedRegex(
        """
        (?<id>[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})
        |(?<hash>(?<![0-9a-fA-F])[0-9a-fA-F]{32}(?![0-9a-fA-F])|\b[0-9a-f]{64}\b)
        |(?<secret>whsec_[A-Za-z0-9+/=]+)
        |(?<signature>v1,[A-Za-z0-9+/=]{40,})
        |(?<=^ETag:\ |"etag":)(?<etag>"[0-9a-z]{1,16}")
        |(?<="nextCursor":")(?<cursor>[^"]+)
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex MadeUp();
}
