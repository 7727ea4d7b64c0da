using System.Text.Json.Nodes;
using Interviews.Cosmos.Stub.Account;

namespace Interviews.Cosmos.Stub.Wire;

/// <summary>A container's definition and partition key ranges.</summary>
internal static class ContainerEndpoint
{
    private const string FirstKey = "";
    private const string EndKey = "FF";

    /// <summary>Half of the hash space of version 2 partition keys.</summary>
    private const string MiddleKey = "1FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF";

    private const string RangesETag = "\"1\"";

    public static StubResponse Handle(StubContainer container, StubRequest request, IReadOnlyList<string> rest) => (request.Method, rest) switch
    {
        ("GET", []) => Describe(200, container),
        ("GET", ["pkranges"]) => Ranges(container, request),
        _ => StubResponse.Error(501, "NotImplemented", $"The stub does not know {request.Method} /{string.Join('/', request.Path)}."),
    };

    public static StubResponse Describe(int status, StubContainer container)
    {
        var description = container.Definition.DeepClone().AsObject();
        description["_rid"] = container.ResourceId;
        description["_self"] = $"dbs/stub/colls/{container.ResourceId}/";
        description["_etag"] = "\"00000000-0000-0000-0000-000000000000\"";
        description["_docs"] = "docs/";
        description["_ts"] = 0;
        return StubResponse.Json(status, description);
    }

    private static StubResponse Ranges(StubContainer container, StubRequest request)
    {
        if (request.Header("If-None-Match") == RangesETag)
        {
            return StubResponse.Empty(304).With("etag", RangesETag);
        }

        var bounds = container.Ranges == 1 ? new[] { FirstKey, EndKey } : [FirstKey, MiddleKey, EndKey];
        var ranges = new JsonArray([.. Enumerable.Range(0, container.Ranges).Select(i => Range(container, i, bounds[i], bounds[i + 1]))]);
        return StubResponse
            .Json(200, new JsonObject { ["_rid"] = container.ResourceId, ["PartitionKeyRanges"] = ranges, ["_count"] = container.Ranges })
            .With("etag", RangesETag);
    }

    private static JsonObject Range(StubContainer container, int number, string min, string max) => new()
    {
        ["_rid"] = ResourceIds.Range(container.ResourceId, number),
        ["id"] = $"{number}",
        ["_etag"] = RangesETag,
        ["minInclusive"] = min,
        ["maxExclusive"] = max,
        ["ridPrefix"] = number,
        ["_self"] = $"dbs/stub/colls/{container.ResourceId}/pkranges/{number}/",
        ["throughputFraction"] = 1.0 / container.Ranges,
        ["status"] = "online",
        ["parents"] = new JsonArray(),
        ["_ts"] = 0,
    };
}
