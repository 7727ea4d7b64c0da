using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using NodaTime.Serialization.SystemTextJson;

namespace Interviews.Infrastructure.Storage.Json;

/// <summary>How everything that is stored is written as JSON. Changing it changes documents that already exist.</summary>
public static class StorageJson
{
    /// <summary>
    /// camelCase names and enum members, ISO 8601 times, no nulls, nothing that is computed; unknown members are ignored when reading, so that
    /// a document written by a later version can still be read. Read-only and shared: metadata is built once for each type.
    /// </summary>
    public static JsonSerializerOptions Options { get; } = Create();

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            IgnoreReadOnlyProperties = true,
            // The discriminator stands behind the envelope's members, and Cosmos DB does not promise an order.
            AllowOutOfOrderMetadataProperties = true,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Converters =
            {
                new InstantConverter(),
                NodaConverters.LocalDateConverter,
                NodaConverters.LocalTimeConverter,
                new DurationConverter(),
                new InterviewRubricConverter(),
                new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false),
            },
            TypeInfoResolver = new DefaultJsonTypeInfoResolver
            {
                Modifiers = { InterviewEventNames.Apply, RecordEnvelope.Reserve },
            },
        };
        options.MakeReadOnly();
        return options;
    }
}
