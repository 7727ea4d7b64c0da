using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Microsoft.DurableTask.Converters;

/// <summary>JSON by <c>System.Text.Json</c>, fields included unless options say otherwise.</summary>
public class JsonDataConverter : DataConverter
{
    private static readonly JsonSerializerOptions DefaultOptions = new() { IncludeFields = true };

    private readonly JsonSerializerOptions _options;

    public JsonDataConverter(JsonSerializerOptions? options = null) => _options = options ?? DefaultOptions;

    public static JsonDataConverter Default { get; } = new();

    [return: NotNullIfNotNull("value")]
    public override string? Serialize(object? value) => value is null ? null : JsonSerializer.Serialize(value, _options);

    [return: NotNullIfNotNull("data")]
    public override object? Deserialize(string? data, Type targetType) => data is null ? null : JsonSerializer.Deserialize(data, targetType, _options)!;
}
