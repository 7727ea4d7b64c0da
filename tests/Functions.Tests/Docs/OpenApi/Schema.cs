using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Interviews.Functions.Tests.Docs.OpenApi;

/// <summary>
/// The part of JSON Schema that the contract uses, for what the app answers: references, types, required members, enums, lists, combinations.
/// Formats and lengths are those of requests and left to the tests of the rules.
/// </summary>
internal sealed class Schema(JsonObject document)
{
    /// <returns>Where the value is not what the schema says, with the reason; empty when it is.</returns>
    public IReadOnlyList<string> Violations(JsonNode? value, JsonNode schema, string at = "$") => [.. Check(value, Resolve(schema), at)];

    private IEnumerable<string> Check(JsonNode? value, JsonObject schema, string at) =>
        Kind(value, schema, at).Concat(Members(value, schema, at)).Concat(Items(value, schema, at)).Concat(Combined(value, schema, at));

    private static IEnumerable<string> Kind(JsonNode? value, JsonObject schema, string at)
    {
        if (schema["type"] is { } type && !Names(type).Any(name => Is(value, name)))
        {
            yield return $"{at} is not {type.ToJsonString()} but {value?.ToJsonString() ?? "null"}";
        }

        if (schema["enum"] is JsonArray choices && !choices.Any(choice => JsonNode.DeepEquals(choice, value)))
        {
            yield return $"{at} is none of {choices.ToJsonString()} but {value?.ToJsonString() ?? "null"}";
        }

        if (schema.ContainsKey("const") && !JsonNode.DeepEquals(schema["const"], value))
        {
            yield return $"{at} is not {schema["const"]?.ToJsonString()}";
        }
    }

    private IEnumerable<string> Members(JsonNode? value, JsonObject schema, string at)
    {
        if (value is not JsonObject members)
        {
            return [];
        }

        var properties = schema["properties"] as JsonObject ?? [];
        var missing = (schema["required"] as JsonArray ?? []).Select(name => name!.GetValue<string>()).Where(name => !members.ContainsKey(name)).Select(name => $"{at} lacks '{name}'");
        var wrong = members.Where(member => properties.ContainsKey(member.Key)).SelectMany(member => Check(member.Value, Resolve(properties[member.Key]!), $"{at}.{member.Key}"));
        var others = members.Where(member => !properties.ContainsKey(member.Key)).SelectMany(member => schema["additionalProperties"] switch
        {
            JsonValue allowed when !allowed.GetValue<bool>() => [$"{at} has '{member.Key}'"],
            JsonObject other => Check(member.Value, Resolve(other), $"{at}.{member.Key}"),
            _ => Enumerable.Empty<string>(),
        });
        return [.. missing, .. wrong, .. others];
    }

    private IEnumerable<string> Items(JsonNode? value, JsonObject schema, string at) => value is JsonArray list && schema["items"] is { } items
        ? list.SelectMany((item, index) => Check(item, Resolve(items), string.Create(CultureInfo.InvariantCulture, $"{at}[{index}]")))
        : [];

    private IEnumerable<string> Combined(JsonNode? value, JsonObject schema, string at)
    {
        var all = (schema["allOf"] as JsonArray ?? []).SelectMany(part => Check(value, Resolve(part!), at));
        return [.. all, .. OneMatches(value, schema["oneOf"] as JsonArray, at), .. OneMatches(value, schema["anyOf"] as JsonArray, at)];
    }

    private IReadOnlyList<string> OneMatches(JsonNode? value, JsonArray? choices, string at)
    {
        if (choices is null)
        {
            return [];
        }

        var tried = choices.Select(choice => Violations(value, choice!, at)).ToList();
        return tried.Any(violations => violations.Count == 0) ? [] : tried.MinBy(violations => violations.Count)!;
    }

    private JsonObject Resolve(JsonNode schema)
    {
        var found = schema.AsObject();
        while (found["$ref"]?.GetValue<string>() is { } reference)
        {
            found = reference.Split('/').Skip(1).Aggregate((JsonNode)document, (node, name) => node[name]!).AsObject();
        }

        return found;
    }

    private static IEnumerable<string> Names(JsonNode type) => type is JsonArray several ? several.Select(name => name!.GetValue<string>()) : [type.GetValue<string>()];

    private static bool Is(JsonNode? value, string type) => (type, value?.GetValueKind() ?? JsonValueKind.Null) switch
    {
        ("null", JsonValueKind.Null) or ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) or ("string", JsonValueKind.String) => true,
        ("boolean", JsonValueKind.True or JsonValueKind.False) or ("number", JsonValueKind.Number) => true,
        ("integer", JsonValueKind.Number) => decimal.IsInteger(value!.GetValue<decimal>()),
        _ => false,
    };
}
