using System.Reflection;

namespace Interviews.LocalHost.Tests.Api;

/// <summary>A type as a list has it.</summary>
/// <param name="Usage">Its attribute usage, or <c>null</c>.</param>
/// <param name="Head">Kind and full name.</param>
/// <param name="Bases">Base class and interfaces.</param>
/// <param name="Members">A line for each.</param>
internal sealed record ListedType(string? Usage, string Head, IReadOnlyList<string> Bases, IReadOnlyList<string> Members)
{
    public string Name => Head[(Head.LastIndexOf(' ', Head.Contains('<') ? Head.IndexOf('<') : Head.Length - 1) + 1)..];

    public string Kind => Head[..^(Name.Length + 1)];
}

/// <summary>The lists of the real packages' public API.</summary>
internal static class ApiList
{
    /// <summary>By full name; a static class that several packages declare has all their members.</summary>
    public static IReadOnlyDictionary<string, ListedType> Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".txt", StringComparison.Ordinal))
            .SelectMany(name => Parse(new StreamReader(assembly.GetManifestResourceStream(name)!).ReadToEnd()))
            .GroupBy(type => type.Name)
            .ToDictionary(group => group.Key, group => group.First() with { Members = [.. group.SelectMany(type => type.Members)] });
    }

    private static IEnumerable<ListedType> Parse(string text)
    {
        foreach (var block in text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var lines = block.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => !line.StartsWith('#')).ToList();
            if (lines.Count == 0 || lines[0].StartsWith("LocalHost", StringComparison.Ordinal) || lines[0].StartsWith("One file", StringComparison.Ordinal))
            {
                continue;
            }

            var usage = lines[0].StartsWith('[') ? lines[0] : null;
            var head = lines[usage is null ? 0 : 1].Split(" : ", 2);
            yield return new ListedType(usage, head[0], head.Length == 2 ? SplitBases(head[1]) : [], [.. lines.Where(line => line.StartsWith("  ", StringComparison.Ordinal)).Select(line => line.Trim())]);
        }
    }

    private static List<string> SplitBases(string text)
    {
        var bases = new List<string>();
        var (depth, start) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] switch { '<' => 1, '>' => -1, _ => 0 };
            if (depth == 0 && text[i] == ',')
            {
                bases.Add(text[start..i].Trim());
                start = i + 1;
            }
        }

        bases.Add(text[start..].Trim());
        return bases;
    }
}
