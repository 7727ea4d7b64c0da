using System.Text.Json;
using Interviews.LocalHost.Hosting;

namespace Interviews.LocalHost.Pages;

/// <summary>What of <c>staticwebapp.config.json</c> is understood here: headers, and the page that stands for paths without a file.</summary>
/// <param name="Fallback">The page that is served for paths that have no file, such as <c>/index.html</c>; <c>null</c> for none.</param>
/// <param name="Exclude">Where it is not.</param>
/// <param name="Headers">Of every file.</param>
/// <param name="Routes">Further headers of some; the first that fits counts.</param>
internal sealed record PagesConfiguration(
    string? Fallback, IReadOnlyList<PathPattern> Exclude, IReadOnlyDictionary<string, string> Headers, IReadOnlyList<(PathPattern Path, IReadOnlyDictionary<string, string> Headers)> Routes)
{
    private const string FileName = "staticwebapp.config.json";

    private static readonly PagesConfiguration _none = new(null, [], new Dictionary<string, string>(), []);

    /// <exception cref="HostStartupException">The file is not JSON, or a path in it has a wildcard elsewhere than at its end.</exception>
    public static PagesConfiguration Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            return _none;
        }

        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            return From(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            throw new HostStartupException($"{path} cannot be read: {e.Message}");
        }
    }

    private static PagesConfiguration From(JsonElement root)
    {
        var fallback = Member(root, "navigationFallback");
        return new PagesConfiguration(
            Member(fallback, "rewrite")?.GetString(),
            [.. Items(Member(fallback, "exclude")).Select(item => PathPattern.Parse(item.GetString()!))],
            HeadersOf(Member(root, "globalHeaders")),
            [.. Items(Member(root, "routes")).Select(route => (PathPattern.Parse(route.GetProperty("route").GetString()!), HeadersOf(Member(route, "headers"))))]);
    }

    private static Dictionary<string, string> HeadersOf(JsonElement? headers) =>
        headers?.EnumerateObject().ToDictionary(header => header.Name, header => header.Value.GetString()!, StringComparer.OrdinalIgnoreCase) ?? [];

    private static JsonElement.ArrayEnumerator Items(JsonElement? list) => list?.EnumerateArray() ?? default;

    private static JsonElement? Member(JsonElement? parent, string name) => parent is { } value && value.TryGetProperty(name, out var member) ? member : null;
}
