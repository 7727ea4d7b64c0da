using System.Text.Json;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;
using NodaTime.Text;

namespace Interviews.Infrastructure.Storage.Json;

/// <summary>
/// ISO 8601: <c>PT1H30M</c>, <c>P1DT2H</c>. Weeks, days, hours and smaller units are read; years and months have no fixed length and are not. The library's own converters
/// write <c>1:30:00</c>, which documents that exist do not hold.
/// </summary>
internal sealed class DurationConverter : NodaConverterBase<Duration>
{
    protected override Duration ReadJsonImpl(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        var period = PeriodPattern.NormalizingIso.Parse(reader.GetString()!).GetValueOrThrow();
        return period is { Years: 0, Months: 0 } ? period.ToDuration() : throw new JsonException("Years and months are no duration.");
    }

    protected override void WriteJsonImpl(Utf8JsonWriter writer, Duration value, JsonSerializerOptions options) =>
        writer.WriteStringValue(PeriodPattern.NormalizingIso.Format(
            new PeriodBuilder { Days = value.Days, Nanoseconds = value.NanosecondOfDay }.Build()));
}
