using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Interviews.Functions.Tests.Requirements;

/// <summary>A request of an earlier client, as it sends it (REQ-INT-10). Dates alone are moved.</summary>
/// <param name="Request">Method and path of the contract; <c>{id}</c> is the given interview, <c>{candidate}</c> its candidate.</param>
/// <param name="As">The role that asks.</param>
/// <param name="Given">What there is before: nothing, or an interview somewhere in its life; <c>own…</c> is one that a candidate keeps for themselves, <c>practice…</c> one to practice with.</param>
/// <param name="Status">The HTTP status of the answer.</param>
/// <param name="Answer">Members of the answer by their path.</param>
internal sealed record Fixture(string Request, string As, string? Given, JsonObject? Body, int Status, JsonObject Answer)
{
    private const string Folder = "Requirements/";

    private static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web);

    public static IEnumerable<string> Names => Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
        .Select(name => Path.GetFileNameWithoutExtension(name));

    public static Fixture Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"{Folder}{name}.json")!;
        return JsonSerializer.Deserialize<Fixture>(stream, _options)!;
    }
}
