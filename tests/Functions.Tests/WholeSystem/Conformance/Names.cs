using System.Text.RegularExpressions;

namespace Interviews.Functions.Tests.WholeSystem.Conformance;

/// <summary>Gives what is made up again by each run (ids, traces, ETags, secrets, ports) names by where it appears first.</summary>
internal sealed partial class Names
{
    private readonly Dictionary<string, string> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _counts = [];
    private readonly List<(string Address, string Name)> _places = [];
    private int _step;

    /// <summary>An address of this run, and what it is called.</summary>
    public void Place(string address, string name) => _places.Add((address, name));

    /// <summary>What appears from now on is named after this step: one more or one less of them does not rename what later steps bring.</summary>
    public void Begin(int step)
    {
        _step = step;
        _counts.Clear();
    }

    public string In(string text) => MadeUp().Replace(Timeless(text), Of);

    /// <summary>Lines whose order means nothing, in the order of what can be told of them before the unknown is named.</summary>
    public IReadOnlyList<string> InAnyOrder(IEnumerable<string> lines) =>
    [
        .. lines
            .OrderBy(line => MadeUp().Replace(Timeless(line), found => _names.GetValueOrDefault(Key(found), "?")), StringComparer.Ordinal)
            .Select(In),
    ];

    private string Timeless(string text) =>
        RealTime().Replace(_places.Aggregate(text, (rest, place) => rest.Replace(place.Address, place.Name, StringComparison.OrdinalIgnoreCase)), "[real time]");

    /// <summary>An id is the same with dashes and, inside other ids, without.</summary>
    private static string Key(Match found) => found.Groups["id"].Success ? found.Value.Replace("-", string.Empty, StringComparison.Ordinal) : found.Value;

    private string Of(Match found)
    {
        if (_names.TryGetValue(Key(found), out var name))
        {
            return name;
        }

        var kind = found.Groups.Keys.Single(group => !char.IsDigit(group[0]) && found.Groups[group].Success);
        var count = _counts[kind] = _counts.GetValueOrDefault(kind) + 1;
        return _names[Key(found)] = $"[{kind} {_step}.{count}]";
    }

    /// <summary>How long a receiver took to answer, and how far work had come that went on meanwhile: no virtual clock can tell.</summary>
    [GeneratedRegex("""(?<="durationMilliseconds":)[0-9]+|(?<="status":"running","createdAt":"[^"]*","progress":)(?:null|\{[^}]*\})""")]
    private static partial Regex RealTime();

    [GeneratedRegex(
        """
        (?<![0-9a-fA-F])(?<id>[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}|[0-9a-fA-F]{32})(?![0-9a-fA-F])
        |(?<=/api/calendar/)(?<feed>[A-Za-z0-9_-]+\.[0-9a-f]{32}\.[A-Za-z0-9_-]{43})
        |(?<=webhook-deliveries\.)(?<letter>[A-Za-z0-9_-]{20})
        |(?<token>eyJ[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+)
        |(?<secret>whsec_[A-Za-z0-9+/=]+)
        |(?<signature>v1,[A-Za-z0-9+/=]{40,})
        |(?<=^ETag:\ |"etag":)(?<etag>"[0-9a-z]{1,16}"|"[0-9a-f]{64}")
        |(?<="nextCursor":")(?<cursor>[^"]+)
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex MadeUp();
}
