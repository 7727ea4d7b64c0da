using System.Text.RegularExpressions;

namespace Interviews.Functions.Tests.WholeSystem.Architecture;

/// <summary><c>docs/architecture.md</c>: its tables and its pictures.</summary>
internal static partial class ArchitecturePage
{
    public const string Path = "docs/architecture.md";

    private static readonly string _text = File.ReadAllText(Repository.PathOf(Path)).ReplaceLineEndings("\n");

    /// <summary>The rows of the table whose first column has this heading: the first name of a row, and the names in its column of the other heading.</summary>
    public static IReadOnlyDictionary<string, string[]> Table(string first, string other)
    {
        var lines = _text.Split('\n');
        var head = Array.FindIndex(lines, line => line.StartsWith($"| {first} |", StringComparison.Ordinal));
        var column = head < 0 ? -1 : Array.IndexOf(Cells(lines[head]), other);
        return column < 0
            ? throw new InvalidOperationException($"{Path} has no table '{first}' with a column '{other}'.")
            : lines.Skip(head + 2).TakeWhile(line => line.StartsWith('|')).Select(Cells).ToDictionary(cells => Names(cells[0])[0], cells => Names(cells[column]));
    }

    /// <summary>The arrows of the picture below this heading, each from one name to another.</summary>
    public static (string From, string To)[] Arrows(string heading)
    {
        var section = _text.IndexOf($"## {heading}\n", StringComparison.Ordinal);
        var start = section < 0 ? -1 : _text.IndexOf("```mermaid\n", section, StringComparison.Ordinal);
        return start < 0
            ? throw new InvalidOperationException($"{Path} has no picture below '{heading}'.")
            : [.. Arrow().Matches(_text[start.._text.IndexOf("```\n", start + 3, StringComparison.Ordinal)]).SelectMany(Pairs)];
    }

    private static IEnumerable<(string From, string To)> Pairs(Match arrow) =>
        arrow.Groups["to"].Value.Split('&', StringSplitOptions.TrimEntries).Select(to => (arrow.Groups["from"].Value, to));

    private static string[] Cells(string row) => row.Trim('|').Split('|', StringSplitOptions.TrimEntries);

    private static string[] Names(string cell) => [.. Name().Matches(cell).Select(match => match.Groups["name"].Value)];

    [GeneratedRegex("`(?<name>[^`]+)`")]
    private static partial Regex Name();

    [GeneratedRegex(@"^\s*(?<from>\w+) --> (?<to>\w+( & \w+)*)\s*$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Arrow();
}
