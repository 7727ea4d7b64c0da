using System.Globalization;
using System.Text.Json;

namespace Interviews.Cosmos.Stub.Wire;

/// <param name="Host">Scheme and authority that the client used: where it is told that the account is.</param>
/// <param name="Path">Segments, decoded.</param>
internal sealed record StubRequest(string Method, string Host, string[] Path, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public string? Header(string name) => Headers.GetValueOrDefault(name);

    public bool Is(string header) => string.Equals(Header(header), "true", StringComparison.OrdinalIgnoreCase);

    public int MaxItems(int fallback) =>
        int.TryParse(Header("x-ms-max-item-count"), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count) && count > 0 ? count : fallback;

    /// <summary>The value in the partition key header as JSON text; <c>null</c> when the request names no partition.</summary>
    public string? PartitionKey => Header("x-ms-documentdb-partitionkey") is { } header && JsonElement.Parse(header) is { ValueKind: JsonValueKind.Array } key && key.GetArrayLength() > 0
        ? JsonSerializer.Serialize(key[0])
        : null;

    /// <summary>The partition key range that the request is for, or <c>null</c>.</summary>
    public int? Range => int.TryParse(Header("x-ms-documentdb-partitionkeyrangeid"), NumberStyles.None, CultureInfo.InvariantCulture, out var range) ? range : null;
}
