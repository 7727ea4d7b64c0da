using System.Text.Json;
using System.Text.Json.Nodes;

namespace Interviews.Cosmos.Stub.Wire;

internal sealed record StubResponse(int Status, byte[] Body)
{
    public Dictionary<string, string> Headers { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What the request cost; told to the client and to the test.</summary>
    public Usage Usage { get; init; } = Usage.None;

    public static StubResponse Json(int status, JsonNode body) => new(status, JsonSerializer.SerializeToUtf8Bytes(body));

    public static StubResponse Empty(int status) => new(status, []);

    public static StubResponse Error(int status, string code, string message, int subStatus = 0)
    {
        var response = Json(status, new JsonObject { ["code"] = code, ["message"] = message });
        return subStatus == 0 ? response : response.With("x-ms-substatus", $"{subStatus}");
    }

    public StubResponse With(string header, string value)
    {
        Headers[header] = value;
        return this;
    }
}

/// <summary>Items and bytes that a request read and wrote.</summary>
internal sealed record Usage(int ItemsRead, long BytesRead, int ItemsWritten, long BytesWritten)
{
    public static readonly Usage None = new(0, 0, 0, 0);

    public static Usage Read(int items, long bytes) => new(items, bytes, 0, 0);

    public static Usage Written(long bytes) => new(0, 0, 1, bytes);

    public static Usage operator +(Usage left, Usage right) => new(
        left.ItemsRead + right.ItemsRead, left.BytesRead + right.BytesRead, left.ItemsWritten + right.ItemsWritten, left.BytesWritten + right.BytesWritten);

    /// <summary>An estimate after the service's published examples: 1 for a point read of 1 kB, about 5 to write 1 kB, about 3 for a query that finds nothing.</summary>
    public double Charge(bool query) => Math.Round(
        query ? 2.8 + (0.3 * ItemsRead) + (BytesRead / 8192.0) : Math.Max(1, BytesRead / 1024.0) + (4.5 * ItemsWritten) + (BytesWritten / 1024.0), 2);
}
