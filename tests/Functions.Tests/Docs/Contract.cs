using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Interviews.Functions.Docs;

namespace Interviews.Functions.Tests.Docs;

/// <summary>The contract as the app serves it.</summary>
internal static partial class Contract
{
    public static JsonObject Document { get; } = JsonNode.Parse(DocsAssets.Get("openapi.json", acceptsGzip: false)!.Content)!.AsObject();

    /// <summary>Roles by operation, such as <c>GET interviews/{id}</c>.</summary>
    public static Dictionary<string, string[]> Operations { get; } = Document["paths"]!.AsObject()
        .SelectMany(path => path.Value!.AsObject()
            .Where(member => member.Key != "parameters")
            .Select(member => KeyValuePair.Create(Name(member.Key, path.Key), Sorted(member.Value!["x-roles"]!.AsArray().Select(role => (string)role!)))))
        .ToDictionary();

    /// <summary>What stands there, or what it refers to within the contract.</summary>
    public static JsonNode Resolve(JsonNode node) => (string?)node["$ref"] is { } reference
        ? reference.Split('/').Skip(1).Aggregate((JsonNode)Document, (found, name) => found[name]!)
        : node;

    /// <summary>Without constraints, since OpenAPI keeps those in the schema of the parameter.</summary>
    public static string Name(string method, string route) => $"{method.ToUpperInvariant()} {Constraint().Replace(route.TrimStart('/'), "}")}";

    public static string[] Sorted(IEnumerable<string> roles) => [.. roles.Order(StringComparer.Ordinal)];

    [GeneratedRegex(@":[a-z]+\}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Constraint();
}
