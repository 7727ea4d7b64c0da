using System.Text.Json;

namespace Interviews.Cosmos.Stub.Sql;

internal static class SqlFunctions
{
    public static JsonElement Call(string function, JsonElement[] arguments) => (function, arguments) switch
    {
        ("ARRAY_CONTAINS", [var array, var value]) => SqlValue.Of(array.ValueKind == JsonValueKind.Array ? array.EnumerateArray().Any(element => SqlValue.AreEqual(element, value) == true) : null),
        ("CONTAINS", [var text, var part]) => SqlValue.Of(Text(text)?.Contains(Text(part) ?? string.Empty, StringComparison.Ordinal)),
        ("STARTSWITH", [var text, var part]) => SqlValue.Of(Text(text)?.StartsWith(Text(part) ?? string.Empty, StringComparison.Ordinal)),
        ("IS_DEFINED", [var value]) => SqlValue.Of(value.ValueKind != JsonValueKind.Undefined),
        _ => throw new SqlException($"'{function}' with {arguments.Length} arguments is not a function that the stub knows."),
    };

    private static string? Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
