using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Interviews.Functions.Tests.WholeSystem.Conformance.Wire;

namespace Interviews.Functions.Tests.WholeSystem.Conformance;

/// <summary>What earlier answers brought, for later requests to name.</summary>
internal sealed partial class Memory
{
    private readonly Dictionary<string, string> _kept = [];

    public void Keep(string name, string value) => _kept[name] = value;

    public void Keep(string name, RawAnswer answer)
    {
        _kept.TryAdd(name, string.Empty);
        Keep($"{name}.etag", answer.Header("ETag") ?? string.Empty);
        if (answer.Header("Location") is { } location)
        {
            Keep($"{name}.location", location);
        }

        if (answer.Header("Content-Type")?.Contains("json", StringComparison.Ordinal) == true && JsonNode.Parse(answer.Body) is JsonObject body)
        {
            var first = body["items"] is JsonArray { Count: > 0 } items ? items[0] : null;
            Keep(name, (body["id"] ?? body["seriesId"] ?? first?["id"])?.GetValue<string>() ?? _kept[name]);
            if (body["url"] is { } url)
            {
                Keep($"{name}.token", Path.GetFileNameWithoutExtension(url.GetValue<string>()));
            }

            Keep($"{name}.cursor", body["nextCursor"] is { } cursor && cursor.GetValueKind() == JsonValueKind.String ? Uri.EscapeDataString(cursor.GetValue<string>()) : string.Empty);
        }
    }

    /// <exception cref="InvalidOperationException">A name that nothing was kept under, or nothing of use.</exception>
    public string Fill(string text) => Placeholder().Replace(text, found => _kept.GetValueOrDefault(found.Groups[1].Value) is { Length: > 0 } value
        ? value
        : throw new InvalidOperationException($"Nothing was kept as {found.Value}."));

    /// <summary>JSON that names something; anything else goes out as it is.</summary>
    public Payload? Fill(Payload? body) => body is { Type: "application/json" } && body.Content.Contains((byte)'<')
        ? body with { Content = Encoding.UTF8.GetBytes(Fill(Encoding.UTF8.GetString(body.Content))) }
        : body;

    [GeneratedRegex("<([a-z]+(?:[.-][a-z]+)*)>")]
    private static partial Regex Placeholder();
}
