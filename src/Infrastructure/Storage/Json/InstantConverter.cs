using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;

namespace Interviews.Infrastructure.Storage.Json;

/// <summary>
/// What NodaTime's own converter reads and writes, <c>2026-03-02T09:00:00.25Z</c>, without its detour over patterns and strings: a list of interviews has hundreds of
/// them. Whatever is not plain is left to that converter.
/// </summary>
internal sealed class InstantConverter : JsonConverter<Instant>
{
    private const int Whole = 19; // 2026-03-02T09:00:00
    private const int Longest = 28; // and .1234567Z

    public override Instant Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader is { TokenType: JsonTokenType.String, HasValueSequence: false } && TryParse(reader.ValueSpan, out var instant)
            ? instant
            : NodaConverters.InstantConverter.Read(ref reader, typeToConvert, options);

    public override void Write(Utf8JsonWriter writer, Instant value, JsonSerializerOptions options)
    {
        Span<byte> text = stackalloc byte[Longest];
        if (TryFormat(value, text, out var length))
        {
            writer.WriteStringValue(text[..length]);
        }
        else
        {
            NodaConverters.InstantConverter.Write(writer, value, options);
        }
    }

    // An escape is no digit, so what has one is not plain either.
    private static bool TryParse(ReadOnlySpan<byte> text, out Instant instant)
    {
        instant = default;
        if (text.Length is <= Whole or > Longest || text[^1] != 'Z' || text[4] != '-' || text[7] != '-' || text[10] != 'T' || text[13] != ':' || text[16] != ':'
            || !TryTicks(text[Whole..^1], out var ticks))
        {
            return false;
        }

        // Negative where there is another character than a digit.
        var (year, month, day) = ((Two(text, 0) * 100) + Two(text, 2), Two(text, 5), Two(text, 8));
        var (hour, minute, second) = (Two(text, 11), Two(text, 14), Two(text, 17));
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || hour is < 0 or > 23 || minute is < 0 or > 59 || second is < 0 or > 59)
        {
            return false;
        }

        instant = Instant.FromDateTimeUtc(new DateTime(year, month, day, hour, minute, second, DateTimeKind.Utc).AddTicks(ticks));
        return true;
    }

    /// <param name="fraction">Nothing, or a point and up to seven digits.</param>
    private static bool TryTicks(ReadOnlySpan<byte> fraction, out long ticks)
    {
        ticks = 0;
        if (fraction.IsEmpty)
        {
            return true;
        }

        if (fraction.Length == 1 || fraction[0] != '.')
        {
            return false;
        }

        for (var i = 1; i <= 7; i++)
        {
            var digit = i < fraction.Length ? fraction[i] - '0' : 0;
            if (digit is < 0 or > 9)
            {
                return false;
            }

            ticks = (ticks * 10) + digit;
        }

        return true;
    }

    private static int Two(ReadOnlySpan<byte> text, int at)
    {
        var (tens, ones) = (text[at] - '0', text[at + 1] - '0');
        return tens is >= 0 and <= 9 && ones is >= 0 and <= 9 ? (tens * 10) + ones : -1_000_000;
    }

    private static bool TryFormat(Instant value, Span<byte> text, out int length)
    {
        length = 0;
        if (value < NodaConstants.UnixEpoch || value.ToUnixTimeTicks() is var ticks && Instant.FromUnixTimeTicks(ticks) != value)
        {
            return false;
        }

        value.ToDateTimeUtc().TryFormat(text, out length, "s", CultureInfo.InvariantCulture);
        var fraction = ticks % NodaConstants.TicksPerSecond;
        if (fraction > 0)
        {
            text[length++] = (byte)'.';
            for (var unit = NodaConstants.TicksPerSecond / 10; fraction > 0; (fraction, unit) = (fraction % unit, unit / 10))
            {
                text[length++] = (byte)('0' + (fraction / unit));
            }
        }

        text[length++] = (byte)'Z';
        return true;
    }
}
