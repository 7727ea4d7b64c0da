using System.Text.Json;
using System.Text.Json.Serialization;
using Interviews.Functions.Http.Requests;

namespace Interviews.Functions.Feedback;

/// <summary>Feedback as earlier clients send it: one text, or a text for each attribute (REQ-FBK-18, REQ-INT-10).</summary>
[JsonConverter(typeof(Converter))]
internal sealed record FeedbackText(IReadOnlyDictionary<string, string> ByAttribute)
{
    /// <summary>Where a single text stands.</summary>
    private const string Summary = "summary";

    /// <summary>As lines of one text.</summary>
    public string AsNotes() => string.Join('\n', ByAttribute.Select(text => text.Key == Summary ? text.Value : $"{text.Key}: {text.Value}"));

    private sealed class Converter : JsonConverter<FeedbackText>
    {
        public override FeedbackText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var element = JsonElement.ParseValue(ref reader);
            return element.ValueKind switch
            {
                JsonValueKind.String => new(new Dictionary<string, string> { [Summary] = element.GetString()! }),
                JsonValueKind.Object when element.EnumerateObject().All(text => text.Value.ValueKind == JsonValueKind.String) =>
                    new(element.EnumerateObject().ToDictionary(text => text.Name, text => text.Value.GetString()!)),
                _ => throw new RequestValueException("must be a text, or a text for each attribute."),
            };
        }

        public override void Write(Utf8JsonWriter writer, FeedbackText value, JsonSerializerOptions options) =>
            throw new NotSupportedException("Requests are only read.");
    }
}
