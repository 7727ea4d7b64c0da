using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Interviews.LocalHost.Durable.History;

/// <summary>Histories and messages as JSON, the form in which they are stored and recorded.</summary>
internal static class HistoryJson
{
    private static readonly HistoryJsonContext Context = new(new JsonSerializerOptions
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // Payloads are JSON within JSON; the default encoder would spend six bytes on each of their quotes.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static byte[] Write(IReadOnlyList<HistoryEvent> events) => JsonSerializer.SerializeToUtf8Bytes(events, Context.IReadOnlyListHistoryEvent);

    public static List<HistoryEvent> Read(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize(json, Context.ListHistoryEvent)!;

    public static byte[] WriteOne(HistoryEvent message) => JsonSerializer.SerializeToUtf8Bytes(message, Context.HistoryEvent);

    public static HistoryEvent ReadOne(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize(json, Context.HistoryEvent)!;

    public static string? WriteFailure(Failure? failure) => failure is null ? null : JsonSerializer.Serialize(failure, Context.Failure);

    public static Failure? ReadFailure(string? json) => json is null ? null : JsonSerializer.Deserialize(json, Context.Failure);

    public static string? WriteParent(ParentLink? parent) => parent is null ? null : JsonSerializer.Serialize(parent, Context.ParentLink);

    public static ParentLink? ReadParent(string? json) => json is null ? null : JsonSerializer.Deserialize(json, Context.ParentLink);

    public static string? WriteTags(IReadOnlyDictionary<string, string>? tags) =>
        tags is null || tags.Count == 0 ? null : JsonSerializer.Serialize(tags, Context.IReadOnlyDictionaryStringString);

    public static IReadOnlyDictionary<string, string>? ReadTags(string? json) =>
        json is null ? null : JsonSerializer.Deserialize(json, Context.IReadOnlyDictionaryStringString);
}

[JsonSerializable(typeof(HistoryEvent))]
[JsonSerializable(typeof(List<HistoryEvent>))]
[JsonSerializable(typeof(IReadOnlyList<HistoryEvent>))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, string>))]
internal sealed partial class HistoryJsonContext : JsonSerializerContext;
