using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Interviews.Functions.Docs;
using Interviews.Functions.Tests.Access;
using Interviews.Functions.Tests.Harness;
using Shouldly;

namespace Interviews.Functions.Tests.Docs.OpenApi;

/// <summary>The contract in machine form, as the app serves it.</summary>
internal static partial class OpenApiDocument
{
    private static readonly JsonObject _document = JsonNode.Parse(DocsAssets.Get("openapi.json", acceptsGzip: false)!.Content)!.AsObject();

    private static readonly Schema _schema = new(_document);

    /// <summary>Method and path of every operation, such as <c>GET /interviews/{id}</c>.</summary>
    public static IEnumerable<string> Operations =>
        from path in _document["paths"]!.AsObject()
        from member in path.Value!.AsObject()
        where member.Key is not ("parameters" or "summary" or "description")
        select $"{member.Key.ToUpperInvariant()} {path.Key}";

    /// <summary>The operations that the contract is about: the files of its own page are no part of it.</summary>
    public static IReadOnlyList<Surface> Described { get; } = [.. Surface.All.Where(surface => !surface.Operation.StartsWith("DocsAsset", StringComparison.Ordinal))];

    public static string Name(Surface surface) => $"{surface.Method} /{Constraint().Replace(surface.Route, "}")}";

    /// <summary>What the schema says, behind its references.</summary>
    public static JsonObject Resolve(JsonNode schema) => Referenced(schema).AsObject();

    /// <summary>The parameters that an operation takes in its query.</summary>
    public static IEnumerable<JsonNode> QueryParameters(Surface surface)
    {
        var path = _document["paths"]![$"/{Constraint().Replace(surface.Route, "}")}"]!;
        return (path["parameters"] as JsonArray ?? []).Concat(path[surface.Method.ToLowerInvariant()]!["parameters"] as JsonArray ?? [])
            .Select(parameter => Referenced(parameter!)).Where(parameter => (string)parameter["in"]! == "query");
    }

    /// <returns>The schema of an operation's JSON body; <c>null</c> when it takes none.</returns>
    public static JsonNode? RequestSchema(Surface surface) =>
        _document["paths"]![$"/{Constraint().Replace(surface.Route, "}")}"]![surface.Method.ToLowerInvariant()]!["requestBody"] is { } body
            ? Referenced(body)["content"]?["application/json"]?["schema"]
            : null;

    /// <returns>In what the answer differs from what the contract says of this operation; empty when it does not.</returns>
    public static IReadOnlyList<string> Violations(Surface surface, Reply reply)
    {
        var operation = _document["paths"]![$"/{Constraint().Replace(surface.Route, "}")}"]![surface.Method.ToLowerInvariant()]!;
        var status = reply.Status.ToString(CultureInfo.InvariantCulture);
        if ((operation["responses"]![status] ?? operation["responses"]!["default"]) is not { } response)
        {
            return [$"{Name(surface)} may not answer {status}"];
        }

        var content = Referenced(response)["content"] as JsonObject;
        var type = reply.Headers.GetValueOrDefault("Content-Type")?.Split(';')[0];
        return (content, reply.Body) switch
        {
            (null, null) => [],
            (null, _) => [$"{Name(surface)} answers {status} with a body that the contract does not know"],
            ({ } described, var body) when body is not null && described[type ?? string.Empty]?["schema"] is { } schema => _schema.Violations(body, schema),
            ({ } described, null) when type is not null && described.ContainsKey(type) || described.ContainsKey("*/*") => [],
            _ => [$"{Name(surface)} answers {status} as '{type}'"],
        };
    }

    /// <summary>Fails where an answer of an operation is not as the contract describes it.</summary>
    public static void ShouldDescribe(string operation, Reply reply) => Violations(Surface.Of(operation), reply).ShouldBeEmpty($"{reply.Status} {reply.Body?.ToJsonString()}");

    private static JsonNode Referenced(JsonNode node) => node["$ref"]?.GetValue<string>() is { } reference
        ? reference.Split('/').Skip(1).Aggregate((JsonNode)_document, (at, name) => at[name]!)
        : node;

    [GeneratedRegex(@":[a-z]+\}")]
    private static partial Regex Constraint();
}
