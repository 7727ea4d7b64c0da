using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace Interviews.Infrastructure.Storage.Json;

/// <summary>A value as the text of one NodaTime pattern.</summary>
internal sealed class PatternConverter<T>(IPattern<T> pattern) : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.TokenType == JsonTokenType.String ? reader.GetString()! : throw new JsonException($"A {typeof(T).Name} is a string.");
        var parsed = pattern.Parse(text);
        return parsed.Success ? parsed.Value : throw new JsonException($"'{text}' is not a {typeof(T).Name}.", parsed.Exception);
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(pattern.Format(value));
}

/// <summary>The ISO 8601 texts that documents hold.</summary>
internal static class IsoConverters
{
    /// <summary><c>2026-03-29</c>.</summary>
    public static JsonConverter<LocalDate> Date { get; } = new PatternConverter<LocalDate>(LocalDatePattern.Iso);

    /// <summary><c>09:30:00</c>, with a fraction only where there is one.</summary>
    public static JsonConverter<LocalTime> Time { get; } = new PatternConverter<LocalTime>(LocalTimePattern.ExtendedIso);
}
