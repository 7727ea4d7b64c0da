using System.Reflection;
using System.Text.RegularExpressions;
using Xunit;

namespace Interviews.Durable.Contract;

/// <summary>docs/durable-contract.md, as far as tests hold it true.</summary>
public static partial class ContractPage
{
    /// <summary>What the table says of a case that an engine passes.</summary>
    public const string Passes = "passes";

    private static readonly string[] Lines = File.ReadAllLines(Repository.PathOf("docs", "durable-contract.md"));

    /// <summary>The classes that an engine's tests inherit.</summary>
    public static IReadOnlyList<Type> Suites { get; } = [.. typeof(DurableContract).Assembly.GetTypes().Where(type => type.BaseType == typeof(DurableContract))];

    /// <summary>All cases that there are, as the table names them.</summary>
    public static IReadOnlyList<string> DeclaredCases { get; } =
    [
        .. Suites.SelectMany(suite => suite.GetMethods().Where(method => method.GetCustomAttribute<FactAttribute>() is not null).Select(method => $"{NameOf(suite)}.{method.Name}"))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>What the table says that an engine makes of each case: <see cref="Passes"/>, or the text of the note.</summary>
    /// <param name="engine">The head of its column.</param>
    public static IReadOnlyDictionary<string, string> Cases(string engine) =>
        Column("case", engine).ToDictionary(row => row.Key, row => Note().Match(row.Value) is { Success: true } note ? Text(note.Groups[1].Value) : row.Value);

    /// <summary>What the table says of each property of <see cref="DurableHost"/> in which engines may differ.</summary>
    /// <param name="engine">The head of its column.</param>
    public static IReadOnlyDictionary<string, string> Properties(string engine) => Column("property", engine);

    /// <summary>The same from the engine's own host.</summary>
    public static IReadOnlyDictionary<string, string> PropertiesOf(DurableHost host) => typeof(DurableHost).GetProperties()
        .Where(property => property.PropertyType == typeof(bool))
        .ToDictionary(property => $"`{property.Name}`", property => (bool)property.GetValue(host)! ? "yes" : "no");

    /// <summary>The name of a suite, without the word that all of them end in.</summary>
    public static string NameOf(Type suite) => suite.Name[..^"Contract".Length];

    private static Dictionary<string, string> Column(string key, string engine)
    {
        var rows = Lines.SkipWhile(line => !line.StartsWith($"| {key} |", StringComparison.Ordinal)).TakeWhile(line => line.StartsWith('|')).Select(Cells).ToList();
        var column = Array.IndexOf(rows[0], engine);
        return rows.Skip(2).ToDictionary(row => row[0], row => row[column], StringComparer.Ordinal);
    }

    private static string[] Cells(string row) => [.. row.Trim('|').Split('|', StringSplitOptions.TrimEntries)];

    private static string Text(string number) => Lines.Single(line => line.StartsWith($"{number}. ", StringComparison.Ordinal))[(number.Length + 2)..];

    [GeneratedRegex(@"^\[(\d+)\]$")]
    private static partial Regex Note();
}
