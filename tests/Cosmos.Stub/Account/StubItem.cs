using System.Text.Json;
using System.Text.Json.Nodes;

namespace Interviews.Cosmos.Stub.Account;

/// <summary>One version of an item, with the members that the service adds.</summary>
/// <param name="PartitionKey">The value as JSON text, such as <c>"acme"</c> in quotes.</param>
/// <param name="Lsn">The place of this version in the change feed.</param>
/// <param name="Timestamp">In seconds since 1970.</param>
/// <param name="ExpiresAt">In seconds since 1970, or <c>null</c>.</param>
internal sealed record StubItem(string Id, string PartitionKey, long Lsn, long Timestamp, string ETag, long? ExpiresAt, byte[] Bytes, JsonElement Json)
{
    /// <param name="now">In seconds since 1970: the item's <c>_ts</c>.</param>
    public static StubItem Of(JsonObject body, string partitionKey, StubContainer container, long lsn, long now)
    {
        var id = body["id"]!.GetValue<string>();
        var etag = $"\"{lsn:x8}-0000-0000-0000-{now:x12}\"";
        body["_rid"] = ResourceIds.Item(container.ResourceId, lsn);
        body["_self"] = $"dbs/stub/colls/{container.ResourceId}/docs/{id}/";
        body["_etag"] = etag;
        body["_attachments"] = "attachments/";
        body["_ts"] = now;
        var bytes = JsonSerializer.SerializeToUtf8Bytes(body);
        var ttl = container.DefaultTimeToLive is null ? null : body["ttl"]?.GetValue<int>() ?? container.DefaultTimeToLive;
        return new StubItem(id, partitionKey, lsn, now, etag, ttl is > 0 ? now + ttl : null, bytes, JsonElement.Parse(bytes));
    }
}
