using System.Text.Json.Nodes;

namespace Interviews.Cosmos.Stub.Account;

/// <summary>Which members are indexed, and which orders by several members there are.</summary>
internal sealed class IndexingPolicy
{
    private readonly List<string> _included = [];
    private readonly List<string> _excluded = [];
    private readonly List<string[]> _composites = [];

    private IndexingPolicy()
    {
    }

    public static IndexingPolicy Of(JsonNode? policy)
    {
        var made = new IndexingPolicy();
        made._included.AddRange(Paths(policy?["includedPaths"]));
        made._excluded.AddRange(Paths(policy?["excludedPaths"]));
        made._composites.AddRange((policy?["compositeIndexes"]?.AsArray() ?? []).Select(index => index!.AsArray()
            .Select(path => $"{path!["path"]!.GetValue<string>()} {path["order"]?.GetValue<string>() ?? "ascending"}").ToArray()));
        if (made._included.Count == 0 && made._excluded.Count == 0)
        {
            made._included.Add("/");
        }

        return made;
    }

    /// <summary>The longer of the paths that match decides, as in the service. The id and what the service adds are always indexed.</summary>
    /// <param name="path">Such as <c>/find/people/[]</c>.</param>
    public bool Covers(string path) => path is "/id" or "/_ts" || Longest(_included, path) > Longest(_excluded, path);

    /// <param name="paths">Each with its order, <c>/a ascending</c>.</param>
    public bool Orders(IReadOnlyList<string> paths) => _composites.Exists(index => index.SequenceEqual(paths) || index.SequenceEqual(paths.Select(Opposite)));

    private static string Opposite(string path) => path.EndsWith(" ascending", StringComparison.Ordinal) ? path.Replace(" ascending", " descending", StringComparison.Ordinal) : path.Replace(" descending", " ascending", StringComparison.Ordinal);

    private static IEnumerable<string> Paths(JsonNode? paths) => (paths?.AsArray() ?? []).Select(path => path!["path"]!.GetValue<string>().Replace("\"", string.Empty, StringComparison.Ordinal));

    // "/a/?" is the value at a, "/a/*" everything at and below it.
    private static int Longest(List<string> patterns, string path) => patterns
        .Where(pattern => pattern.EndsWith("/?", StringComparison.Ordinal) ? path == pattern[..^2] : $"{path}/".StartsWith(pattern.TrimEnd('*'), StringComparison.Ordinal))
        .Select(pattern => pattern.Length)
        .DefaultIfEmpty(-1)
        .Max();
}
