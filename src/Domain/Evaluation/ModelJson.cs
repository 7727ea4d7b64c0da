using System.Text.Json;

namespace Interviews.Domain.Evaluation;

/// <summary>JSON as models write it.</summary>
internal static class ModelJson
{
    private const string Fence = "```";

    /// <summary>Some models put what they write between fences, as for people: <c>```json</c>.</summary>
    public static ReadOnlyMemory<char> WithoutFence(string raw)
    {
        var text = raw.AsMemory().Trim();
        if (!text.Span.StartsWith(Fence) || text.Span.IndexOf('\n') is not (> 0 and var line))
        {
            return text;
        }

        var inside = text[line..].TrimEnd();
        return inside.Span.EndsWith(Fence) ? inside[..^Fence.Length] : text;
    }

    /// <summary><c>4</c> and <c>4.0</c> are the same number.</summary>
    public static int? WholeNumber(JsonElement given) =>
        given.ValueKind == JsonValueKind.Number && given.TryGetDecimal(out var number) && number == decimal.Truncate(number) && number is >= int.MinValue and <= int.MaxValue ? (int)number : null;

    public static string? Text(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
