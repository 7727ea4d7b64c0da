using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Interviews.Domain.Interviews;
using Interviews.Domain.Storage;
using Interviews.Infrastructure.Storage.Json;

namespace Interviews.Infrastructure.Storage;

/// <summary>
/// Documents as every store holds them: one flat JSON object of <c>id</c>, <c>kind</c>, where it expires <c>ttl</c> (seconds), and the document's own members,
/// <c>organizationId</c> among them; an event also has its <c>name</c>.
/// </summary>
public static class RecordJson
{
    /// <param name="timeToLive">In seconds, or <c>null</c> when the document is kept.</param>
    public static byte[] Write(IRecord document, int? timeToLive = null)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(document, document is InterviewEvent ? typeof(InterviewEvent) : document.GetType(), StorageJson.Options);
        var id = JsonEncodedText.Encode(StorageKey.ToStored(document.Id), StorageJson.Options.Encoder).EncodedUtf8Bytes;
        var head = new ArrayBufferWriter<byte>(body.Length + id.Length + 64);
        head.Write("{\"id\":\""u8);
        head.Write(id);
        head.Write("\",\"kind\":\""u8);
        head.Write(Encoding.UTF8.GetBytes(RecordTypes.KindOf(document.GetType())));
        head.Write("\","u8);
        if (timeToLive is { } seconds)
        {
            head.Write(Encoding.UTF8.GetBytes($"\"ttl\":{seconds},"));
        }

        head.Write(body.AsSpan(1));
        return head.WrittenSpan.ToArray();
    }

    /// <summary>The document in this JSON, which is of the kind of <typeparamref name="T"/>.</summary>
    public static T Read<T>(ReadOnlySpan<byte> json)
        where T : class, IRecord => JsonSerializer.Deserialize(json, Metadata<T>.Info)!;

    /// <inheritdoc cref="Read{T}(ReadOnlySpan{byte})"/>
    public static T Read<T>(JsonElement json)
        where T : class, IRecord => json.Deserialize(Metadata<T>.Info)!;

    /// <summary>Whether what came through the change feed is an event of an interview.</summary>
    public static bool IsEvent(JsonElement json) => IsKind(json, RecordTypes.Event);

    /// <summary>The event that came through the change feed, or <c>null</c> when it is another kind of document.</summary>
    /// <exception cref="JsonException">It says that it is an event, and is none.</exception>
    public static InterviewEvent? ReadEvent(JsonElement json) => ReadAs<InterviewEvent>(json);

    /// <summary>The document that came through the change feed, or <c>null</c> when it is of another kind.</summary>
    /// <exception cref="JsonException">It says that it is of this kind, and is not.</exception>
    public static T? ReadAs<T>(JsonElement json)
        where T : class, IRecord => IsKind(json, RecordTypes.KindOf<T>()) ? json.Deserialize(Metadata<T>.Info) : null;

    private static bool IsKind(JsonElement json, string kind) =>
        json.ValueKind == JsonValueKind.Object
        && json.TryGetProperty(RecordEnvelope.Kind, out var value)
        && value.ValueKind == JsonValueKind.String
        && value.ValueEquals(kind);

    private static class Metadata<T>
    {
        public static readonly JsonTypeInfo<T> Info = (JsonTypeInfo<T>)StorageJson.Options.GetTypeInfo(typeof(T));
    }
}
