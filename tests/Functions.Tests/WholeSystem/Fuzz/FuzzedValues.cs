using System.Globalization;
using System.Text.Json.Nodes;
using Interviews.Functions.Tests.Harness;

namespace Interviews.Functions.Tests.WholeSystem.Fuzz;

/// <summary>Values for requests: as a schema of the contract wants them, or spoiled. The same seed gives the same values.</summary>
internal sealed class FuzzedValues(Random random, Func<JsonNode, JsonObject> resolve, Population population)
{
    private const int Deepest = 6;

    private static readonly string[] _texts =
    [
        "", " ", "x", "Jane Smith", "O’Brien-Núñez", "Jose\u0301", "王伟", "👩‍💻", "\u0000", "\uFEFF", "a\r\nb: c", "../../etc/passwd", "<script>alert(1)</script>", "' OR 1=1 --", "{{7*7}}", "%00",
        "null", "-1", "2147483648", "9999-12-31T23:59:59.999999999Z", "2031-01-05T14:00:00Z", "2031-02-30T14:00:00Z", "PT-1H", "https://exa mple.com", "javascript:alert(1)", "ana@o.example", "@", "Europe/Berlin",
    ];

    private static readonly string[] _malformed = ["{", "[1,", "{\"a\":1,\"a\":2}", "nul", "\"", "{\"type\":}", "\uFEFF{}", "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]", "1e400", "{\"x\":1e999999}", "\u0000", "true"];

    /// <summary>A body for the schema, well-formed or not.</summary>
    public string Body(JsonNode schema)
    {
        if (Chance(0.04))
        {
            return Pick(_malformed);
        }

        var body = Value(schema, 0);
        for (var spoiled = 0; spoiled < 3 && Chance(0.35); spoiled++)
        {
            body = Spoil(body);
        }

        return body?.ToJsonString() ?? "null";
    }

    /// <summary>A value of a parameter in a path or a query, or of a header.</summary>
    public string Parameter(JsonNode? schema) => Chance(0.7) && schema is not null ? Value(schema, 0) switch
    {
        null => "null",
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        { } other => other.ToJsonString(),
    } : Pick(_texts);

    public bool Chance(double probability) => random.NextDouble() < probability;

    public T Pick<T>(IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];

    private JsonNode? Value(JsonNode schema, int depth)
    {
        var described = resolve(schema);
        if ((described["oneOf"] ?? described["anyOf"]) is JsonArray { Count: > 0 } choices)
        {
            return Value(Pick([.. choices])!, depth);
        }

        if (described["enum"] is JsonArray { Count: > 0 } values)
        {
            return Pick([.. values])?.DeepClone();
        }

        return TypeOf(described) switch
        {
            "null" => null,
            "boolean" => Chance(0.5),
            "integer" => Integer(described),
            "number" => random.NextDouble() * 100,
            "array" => depth > Deepest ? new JsonArray() : new JsonArray([.. Enumerable.Range(0, random.Next(4)).Select(_ => Value(described["items"] ?? new JsonObject(), depth + 1))]),
            "object" => Members(described, depth),
            "string" => Text(described),
            _ => Pick(_texts),
        };
    }

    private JsonObject Members(JsonObject described, int depth)
    {
        var members = new JsonObject();
        if (depth > Deepest)
        {
            return members;
        }

        foreach (var part in described["allOf"] as JsonArray ?? [])
        {
            foreach (var (name, value) in Value(part!, depth + 1) as JsonObject ?? [])
            {
                members[name] = value?.DeepClone();
            }
        }

        var required = (described["required"] as JsonArray ?? []).Select(name => name!.GetValue<string>()).ToHashSet();
        foreach (var (name, schema) in described["properties"] as JsonObject ?? [])
        {
            if (required.Contains(name) || Chance(0.35))
            {
                members[name] = Known(name) ?? Value(schema!, depth + 1);
            }
        }

        if (described["additionalProperties"] is JsonObject others && Chance(0.6))
        {
            members[Pick(["problemSolving", "os", "", "Kreativität", "＝2"])] = Value(others, depth + 1);
        }

        return members;
    }

    /// <summary>Ids and times that mean something, so that many requests get past the first check.</summary>
    private JsonValue? Known(string name) => name switch
    {
        "candidateId" when Chance(0.8) => JsonValue.Create(Pick(population.Candidates)),
        "interviewerId" or "hiringOwnerId" when Chance(0.8) => JsonValue.Create(Pick(population.People)),
        "jobId" when Chance(0.8) => JsonValue.Create(Pick(population.Jobs)),
        "scheduledAt" or "newDateTime" when Chance(0.8) => JsonValue.Create(Tokens.Instant(population.Now, $"P{random.Next(1, 40)}DT{random.Next(24)}H")),
        "timeZone" when Chance(0.8) => JsonValue.Create(Pick(["Europe/Berlin", "Asia/Tokyo", "UTC"])),
        _ => null,
    };

    private int Integer(JsonObject described)
    {
        var (least, most) = ((int?)described["minimum"] ?? 0, (int?)described["maximum"] ?? 1000);
        return Chance(0.85) ? random.Next(least, Math.Max(least, most) + 1) : Pick([least - 1, most + 1, 0, -1, int.MaxValue, int.MinValue]);
    }

    private string Text(JsonObject described)
    {
        if (Chance(0.15))
        {
            return Pick(_texts);
        }

        return (string?)described["format"] switch
        {
            "date-time" => Tokens.Instant(population.Now, $"P{random.Next(1, 40)}D"),
            "date" => "2031-01-05",
            "uuid" => Guid.NewGuid().ToString(),
            "email" => "ana@o.example",
            "uri" => "https://hooks.example.com/in",
            _ => Pick([Pick(_texts), $"text {random.Next(100)}", new string('x', (int?)described["maxLength"] ?? 300), new string('x', ((int?)described["maxLength"] ?? 300) + 1)]),
        };
    }

    private JsonNode? Spoil(JsonNode? body)
    {
        if (body is not JsonObject { Count: > 0 } members)
        {
            return Pick<JsonNode?>([null, 7, "text", new JsonArray(1, null, "x"), new JsonObject { ["shoeSize"] = 9 }, true]);
        }

        var name = Pick([.. members.Select(member => member.Key)]);
        switch (random.Next(6))
        {
            case 0:
                members.Remove(name);
                break;
            case 1:
                members[name] = null;
                break;
            case 2:
                members[name] = new JsonObject { ["nested"] = new JsonArray(1, "2", null) };
                break;
            case 3:
                members[name] = Pick(_texts);
                break;
            case 4:
                members[name] = JsonNode.Parse(Pick(["1e300", "-0.0", "60.5", "60.0", "123456789012345678901234567890"]));
                break;
            default:
                members[$"un{name}"] = string.Create(CultureInfo.InvariantCulture, $"{random.Next()}");
                break;
        }

        return members;
    }

    private string? TypeOf(JsonObject described) => described["type"] switch
    {
        JsonArray several => Pick([.. several])!.GetValue<string>(),
        JsonValue one => one.GetValue<string>(),
        _ => described.ContainsKey("properties") || described.ContainsKey("allOf") ? "object" : null,
    };
}
