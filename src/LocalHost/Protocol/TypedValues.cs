using System.Globalization;
using System.Text.Json;

namespace Interviews.LocalHost.Protocol;

/// <summary>Values as the protocol carries them.</summary>
internal static class TypedValues
{
    public static TypedData Text(string text) => new() { String = text };

    /// <summary>For whatever is no text: a .NET worker reads no other kind among what comes with a trigger.</summary>
    public static TypedData Json(object value) => new() { Json = JsonSerializer.Serialize(value) };

    public static ParameterBinding Named(this TypedData data, string name) => new() { Name = name, Data = data };

    /// <summary>What an output becomes as queue messages: text as it is, a list as a message for each item, anything else as JSON.</summary>
    public static IEnumerable<string> Messages(TypedData? data) => data?.DataCase switch
    {
        TypedData.DataOneofCase.String => [data.String],
        TypedData.DataOneofCase.Json => Messages(data.Json),
        TypedData.DataOneofCase.Bytes => [data.Bytes.ToStringUtf8()],
        TypedData.DataOneofCase.Stream => [data.Stream.ToStringUtf8()],
        TypedData.DataOneofCase.Int => [data.Int.ToString(CultureInfo.InvariantCulture)],
        TypedData.DataOneofCase.Double => [data.Double.ToString(CultureInfo.InvariantCulture)],
        TypedData.DataOneofCase.CollectionString => data.CollectionString.String,
        TypedData.DataOneofCase.CollectionBytes => data.CollectionBytes.Bytes.Select(bytes => bytes.ToStringUtf8()),
        _ => [],
    };

    /// <summary>The JSON of a result, or <c>null</c> for none: strings are JSON strings, bytes Base64.</summary>
    public static string? ToJson(TypedData? data) => data?.DataCase switch
    {
        TypedData.DataOneofCase.String => JsonSerializer.Serialize(data.String),
        TypedData.DataOneofCase.Json => data.Json,
        TypedData.DataOneofCase.Bytes => JsonSerializer.Serialize(data.Bytes.ToBase64()),
        TypedData.DataOneofCase.Int => data.Int.ToString(CultureInfo.InvariantCulture),
        TypedData.DataOneofCase.Double => JsonSerializer.Serialize(data.Double),
        TypedData.DataOneofCase.CollectionString => JsonSerializer.Serialize(data.CollectionString.String),
        _ => null,
    };

    private static List<string> Messages(string json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        return root.ValueKind == JsonValueKind.Array ? [.. root.EnumerateArray().SelectMany(Item)] : [.. Item(root)];
    }

    private static IEnumerable<string> Item(JsonElement item) => item.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => [],
        JsonValueKind.String => [item.GetString()!],
        _ => [item.GetRawText()],
    };
}
