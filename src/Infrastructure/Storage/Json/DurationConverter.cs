using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace Interviews.Infrastructure.Storage.Json;

/// <summary>ISO 8601: <c>PT1H30M</c>, <c>P1DT2H</c>. Weeks, days, hours and smaller units are read; years and months have no fixed length and are not.</summary>
internal sealed class DurationConverter : JsonConverter<Duration>
{
    public override Duration Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.TokenType == JsonTokenType.String ? reader.GetString()! : throw new JsonException("A duration is a string.");
        var parsed = PeriodPattern.NormalizingIso.Parse(text);
        return parsed.TryGetValue(Period.Zero, out var period) && period is { Years: 0, Months: 0 }
            ? period.ToDuration()
            : throw new JsonException($"'{text}' is not a duration such as PT1H30M.");
    }

    public override void Write(Utf8JsonWriter writer, Duration value, JsonSerializerOptions options) =>
        writer.WriteStringValue(PeriodPattern.NormalizingIso.Format(
            new PeriodBuilder { Days = value.Days, Nanoseconds = value.NanosecondOfDay }.Build()));
}
