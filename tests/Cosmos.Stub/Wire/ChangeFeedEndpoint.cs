using System.Globalization;
using System.Text.Json.Nodes;
using Interviews.Cosmos.Stub.Account;

namespace Interviews.Cosmos.Stub.Wire;

/// <summary>The change feed in latest-version mode. Its continuation is the place of the last version given, as an ETag.</summary>
internal static class ChangeFeedEndpoint
{
    private const int DefaultPage = 100;

    public static StubResponse Read(StubContainer container, StubRequest request)
    {
        var after = Position(container, request);
        var range = request.Range;
        var partitionKey = request.PartitionKey;
        var found = container.Behind(after)
            .Where(item => partitionKey is null ? range is null || container.RangeOf(item.PartitionKey) == range : item.PartitionKey == partitionKey)
            .Take(request.MaxItems(DefaultPage))
            .ToList();
        if (found.Count == 0)
        {
            return StubResponse.Empty(304).With("etag", $"\"{Math.Max(after, container.Lsn)}\"").With("x-ms-item-count", "0");
        }

        var documents = new JsonArray([.. found.Select(Document)]);
        return (StubResponse.Json(200, new JsonObject { ["_rid"] = container.ResourceId, ["Documents"] = documents, ["_count"] = found.Count }) with
        {
            Usage = Usage.Read(found.Count, found.Sum(item => (long)item.Bytes.Length)),
        }).With("etag", $"\"{found[^1].Lsn}\"").With("x-ms-item-count", $"{found.Count}");
    }

    private static JsonNode Document(StubItem item)
    {
        var document = JsonNode.Parse(item.Bytes)!;
        document["_lsn"] = item.Lsn;
        return document;
    }

    private static long Position(StubContainer container, StubRequest request) => request.Header("If-None-Match") switch
    {
        null when request.Header("If-Modified-Since") is { } since => container.PlaceAt(DateTimeOffset.Parse(since, CultureInfo.InvariantCulture).ToUnixTimeSeconds()),
        null => 0,
        "*" => container.Lsn,
        var etag => long.Parse(etag.Trim('"'), CultureInfo.InvariantCulture),
    };
}
