namespace Interviews.LocalHost.Tests.Api;

/// <summary>Holds declared types against the lists: all of a type's outline has to be the same, of its members each that is declared.</summary>
internal static class ApiConformance
{
    /// <returns>A line for each difference.</returns>
    public static IEnumerable<string> Differences(IEnumerable<ListedType> declared, IReadOnlyDictionary<string, ListedType> lists)
    {
        foreach (var type in declared)
        {
            if (!lists.TryGetValue(type.Name, out var listed))
            {
                yield return $"{type.Name}: not listed";
                continue;
            }

            foreach (var difference in Differences(type, listed))
            {
                yield return $"{type.Name}: {difference}";
            }
        }
    }

    private static IEnumerable<string> Differences(ListedType type, ListedType listed)
    {
        if (type.Kind != listed.Kind)
        {
            yield return $"is a {type.Kind}, not a {listed.Kind}";
        }

        if (type.Usage != listed.Usage)
        {
            yield return $"has {type.Usage ?? "no attribute usage"}, not {listed.Usage ?? "none"}";
        }

        foreach (var extra in type.Bases.Except(listed.Bases))
        {
            yield return $"is no {extra}";
        }

        if (listed.Bases is [var first, ..] && !IsInterface(first) && !type.Bases.Contains(first))
        {
            yield return $"lacks the base {first}";
        }

        foreach (var extra in type.Members.Except(listed.Members))
        {
            yield return $"has no member '{extra}'";
        }
    }

    private static bool IsInterface(string name) => name.Split('<')[0].Split('.')[^1] is ['I', >= 'A' and <= 'Z', ..];
}
