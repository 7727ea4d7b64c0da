using System.Text.Json;
using Interviews.Domain.Storage;
using Interviews.Infrastructure.Storage;
using Interviews.Infrastructure.Storage.Json;

namespace Interviews.Infrastructure.Cosmos;

/// <summary>A document as the service holds it.</summary>
/// <param name="ETag">Without quotes.</param>
/// <param name="Commit">Which commit wrote it.</param>
/// <param name="ExpiresAt">In seconds since 1970, or <c>null</c>. The service deletes what has expired when it has time to.</param>
internal sealed record StoredRecord(JsonElement Json, string Id, string Kind, string ETag, string? Commit, long? ExpiresAt)
{
    public static StoredRecord Of(JsonElement json)
    {
        var expiresAt = json.TryGetProperty(RecordEnvelope.TimeToLive, out var ttl) && ttl.ValueKind == JsonValueKind.Number && ttl.GetInt64() > 0
            ? json.GetProperty("_ts").GetInt64() + ttl.GetInt64()
            : (long?)null;
        return new StoredRecord(
            json,
            json.GetProperty(RecordEnvelope.Id).GetString()!,
            json.GetProperty(RecordEnvelope.Kind).GetString()!,
            json.GetProperty("_etag").GetString()!.Trim('"'),
            json.TryGetProperty(RecordEnvelope.Commit, out var commit) ? commit.GetString() : null,
            expiresAt);
    }

    /// <summary>As the service wants an ETag in a condition.</summary>
    public static string Condition(string etag) => $"\"{etag}\"";

    public bool IsExpired(TimeProvider time) => ExpiresAt <= time.GetUtcNow().ToUnixTimeSeconds();

    public bool Is<T>()
        where T : class, IRecord => Kind == RecordTypes.KindOf<T>();

    public Stored<T> To<T>()
        where T : class, IRecord => new(RecordJson.Read<T>(Json), ETag);
}
