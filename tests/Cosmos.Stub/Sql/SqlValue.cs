using System.Text.Json;

namespace Interviews.Cosmos.Stub.Sql;

/// <summary>Comparison as the service does it: values of different kinds do not compare, and what does not compare is undefined.</summary>
internal static class SqlValue
{
    public static readonly JsonElement True = JsonElement.Parse("true");
    public static readonly JsonElement False = JsonElement.Parse("false");

    /// <returns><c>null</c> when the two do not compare.</returns>
    public static int? Compare(JsonElement left, JsonElement right) => (Kind(left), Kind(right)) switch
    {
        (JsonValueKind.String, JsonValueKind.String) => string.CompareOrdinal(left.GetString(), right.GetString()),
        (JsonValueKind.Number, JsonValueKind.Number) => left.GetDouble().CompareTo(right.GetDouble()),
        (JsonValueKind.True, JsonValueKind.True) => left.GetBoolean().CompareTo(right.GetBoolean()),
        (JsonValueKind.Null, JsonValueKind.Null) => 0,
        _ => null,
    };

    public static bool? AreEqual(JsonElement left, JsonElement right)
    {
        if (left.ValueKind == JsonValueKind.Undefined || right.ValueKind == JsonValueKind.Undefined)
        {
            return null;
        }

        return left.ValueKind is JsonValueKind.Array or JsonValueKind.Object
            ? JsonElement.DeepEquals(left, right)
            : Compare(left, right) == 0;
    }

    public static JsonElement Of(bool? value) => value switch
    {
        true => True,
        false => False,
        null => default,
    };

    public static bool? IsTrue(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    /// <summary>The order of values of different kinds in <c>ORDER BY</c>: null, booleans, numbers, text.</summary>
    public static int Order(JsonElement left, JsonElement right) =>
        Compare(left, right) ?? Rank(left).CompareTo(Rank(right));

    private static JsonValueKind Kind(JsonElement value) => value.ValueKind == JsonValueKind.False ? JsonValueKind.True : value.ValueKind;

    private static int Rank(JsonElement value) => Kind(value) switch
    {
        JsonValueKind.Null => 0,
        JsonValueKind.True => 1,
        JsonValueKind.Number => 2,
        JsonValueKind.String => 3,
        JsonValueKind.Array => 4,
        _ => 5,
    };
}
