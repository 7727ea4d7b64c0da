namespace Interviews.Functions.Http.Routing;

/// <summary>
/// Paths of clients that were written for the source documents (REQ-INT-10), and where the same is served here. Nothing is served at these paths: they lead to their
/// counterparts by a permanent redirection (RFC 9110, section 15.4.9), which keeps method and body.
/// </summary>
internal static class EarlierPaths
{
    /// <summary>The first line that fits. <c>{}</c> is one segment, <c>*</c> the rest.</summary>
    private static readonly (string[] Path, string Counterpart)[] _table =
    [
        Line("v1/*", "*"),
        Line("interviews/sessions", "interviews"),
        Line("interviews/sessions/*", "interviews/*"),
        Line("interview/schedule", "interviews"),
        Line("interview/all", "interviews"),
        Line("interview/candidate/me", "interviews/mine"),
        Line("interview/candidate/history", "interviews/mine/history"),
        Line("interview/results/all", "interviews?status=completed,evaluated"),
        Line("interview/results/{}", "interviews/{}/results"),
        Line("interview/{}", "interviews/{}"),
        Line("interview/{}/*", "interviews/{}/*"),
    ];

    /// <param name="path">Below the routes' prefix.</param>
    /// <returns>The counterpart, possibly with a query; <c>null</c> when it is no such path.</returns>
    public static string? CounterpartOf(string path)
    {
        var segments = path.Trim('/').Split('/');
        return _table.Select(line => Fill(line.Path, line.Counterpart, segments)).FirstOrDefault(counterpart => counterpart is not null);
    }

    private static string? Fill(string[] pattern, string counterpart, string[] segments)
    {
        var rest = pattern[^1] == "*" ? segments.Skip(pattern.Length - 1).ToArray() : [];
        if (segments.Length < pattern.Length || (pattern[^1] != "*" && segments.Length != pattern.Length))
        {
            return null;
        }

        var taken = string.Empty;
        foreach (var (wanted, segment) in pattern.Zip(segments).Where(pair => pair.First != "*"))
        {
            if (wanted == "{}")
            {
                taken = segment;
            }
            else if (!wanted.Equals(segment, StringComparison.OrdinalIgnoreCase))
            {
                return null;
            }
        }

        return counterpart.Replace("{}", taken, StringComparison.Ordinal).Replace("*", string.Join('/', rest), StringComparison.Ordinal);
    }

    private static (string[] Path, string Counterpart) Line(string path, string counterpart) => (path.Split('/'), counterpart);
}
