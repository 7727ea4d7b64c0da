using System.Text;
using System.Text.Json;

namespace Interviews.LocalHost.Queues;

/// <summary>A value as queue messages: text as it is, a list as a message for each item, anything else as JSON.</summary>
internal static class QueueMessageEncoding
{
    public static IEnumerable<string> Encode(object? value, JsonSerializerOptions options) => value switch
    {
        null => [],
        string text => [text],
        byte[] bytes => [Encoding.UTF8.GetString(bytes)],
        _ => Encode(JsonSerializer.SerializeToElement(value, value.GetType(), options)),
    };

    /// <exception cref="JsonException">The body is not the JSON of a <paramref name="type"/>.</exception>
    public static object? Decode(string body, Type type, JsonSerializerOptions options)
    {
        if (type == typeof(string))
        {
            return body;
        }

        if (type == typeof(byte[]))
        {
            return Encoding.UTF8.GetBytes(body);
        }

        return JsonSerializer.Deserialize(body, type, options);
    }

    private static IEnumerable<string> Encode(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => [],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(EncodeItem),
        _ => EncodeItem(element),
    };

    private static IEnumerable<string> EncodeItem(JsonElement item) => item.ValueKind switch
    {
        JsonValueKind.Null => [],
        JsonValueKind.String => [item.GetString()!],
        _ => [item.GetRawText()],
    };
}
