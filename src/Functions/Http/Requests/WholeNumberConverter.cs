using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Interviews.Functions.Http.Requests;

/// <summary>A whole number in any spelling of JSON: <c>60</c>, <c>60.0</c> and <c>6e1</c> are the same number (RFC 8259, section 6).</summary>
internal sealed class WholeNumberConverter : JsonConverter<int>
{
    private const int MostDigits = 10;

    public override int Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Number && (reader.TryGetInt32(out var value) || TryParse(Text(reader), out value)))
        {
            return value;
        }

        throw new JsonException();
    }

    public override void Write(Utf8JsonWriter writer, int value, JsonSerializerOptions options) => writer.WriteNumberValue(value);

    private static string Text(in Utf8JsonReader reader) => Encoding.ASCII.GetString(reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan);

    /// <summary>Digit by digit: a binary or decimal fraction would round away what makes the number a broken one.</summary>
    /// <param name="text">A number of JSON.</param>
    private static bool TryParse(string text, out int value)
    {
        value = 0;
        var parts = text.ToLowerInvariant().Split('e');
        var (mantissa, point) = (parts[0].TrimStart('-'), parts[0].TrimStart('-').IndexOf('.', StringComparison.Ordinal));
        var digits = mantissa.Replace(".", string.Empty, StringComparison.Ordinal).TrimStart('0');
        var significant = digits.TrimEnd('0');
        if (significant.Length == 0)
        {
            return true;
        }

        if (!TryParseExponent(parts, out var exponent))
        {
            return false;
        }

        var zeros = exponent - (point < 0 ? 0 : mantissa.Length - point - 1) + (digits.Length - significant.Length);
        return zeros is >= 0 and < MostDigits
            && int.TryParse($"{(text[0] == '-' ? "-" : "")}{significant}{new string('0', (int)zeros)}", NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }

    private static bool TryParseExponent(string[] parts, out long exponent)
    {
        exponent = 0;
        return parts is [_] || (long.TryParse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent) && exponent is >= int.MinValue and <= int.MaxValue);
    }
}
