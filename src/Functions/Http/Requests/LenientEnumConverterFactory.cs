using System.Text.Json;
using System.Text.Json.Serialization;

namespace Interviews.Functions.Http.Requests;

/// <summary>Enums in any spelling a person would use: <c>Phone Screen</c>, <c>phone_screen</c>, <c>PhoneScreen</c>.</summary>
internal sealed class LenientEnumConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Converter<>).MakeGenericType(typeToConvert))!;

    private sealed class Converter<TEnum> : JsonConverter<TEnum>
        where TEnum : struct, Enum
    {
        public override TEnum Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType == JsonTokenType.String && LenientEnum<TEnum>.TryParse(reader.GetString()!, out var value))
            {
                return value;
            }

            throw new RequestValueException($"must be one of {LenientEnum<TEnum>.Choices}.");
        }

        public override void Write(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options) =>
            writer.WriteStringValue(FieldNames.Camel(value.ToString()));
    }
}
