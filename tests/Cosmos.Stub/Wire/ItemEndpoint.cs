using System.Text.Json;
using Interviews.Cosmos.Stub.Account;

namespace Interviews.Cosmos.Stub.Wire;

/// <summary>Point operations.</summary>
internal static class ItemEndpoint
{
    public static StubResponse Handle(CosmosStub stub, string operation, StubContainer container, StubRequest request, IReadOnlyList<string> path)
    {
        if (request.PartitionKey is not { } partitionKey)
        {
            return StubResponse.Error(400, "BadRequest", "PartitionKey value must be supplied for this operation.");
        }

        if (operation == "read")
        {
            return Read(stub, container, partitionKey, path[0], request.Header("If-None-Match"));
        }

        var id = path.Count > 0 ? path[0] : JsonElement.Parse(request.Body).GetProperty("id").GetString()!;
        var write = new ItemWrite(operation, id, partitionKey, request.Body, request.Header("If-Match"));
        if (write.Fails(stub, container) is { } status)
        {
            return StubResponse.Error(status, Code(status), "The condition of the request does not hold.");
        }

        var existed = container.Find(partitionKey, id) is not null;
        var (item, usage) = write.Do(container);
        return item is null
            ? StubResponse.Empty(204) with { Usage = usage }
            : (new StubResponse(existed ? 200 : 201, request.Header("Prefer") == "return=minimal" ? [] : item.Bytes) { Usage = usage }).With("etag", item.ETag);
    }

    public static string Code(int status) => status switch
    {
        400 => "BadRequest",
        404 => "NotFound",
        409 => "Conflict",
        412 => "PreconditionFailed",
        _ => $"{status}",
    };

    private static StubResponse Read(CosmosStub stub, StubContainer container, string partitionKey, string id, string? ifNoneMatch)
    {
        if (container.Find(partitionKey, id) is not { } item || (container.IsExpired(item) && !stub.ExpiredItemsLinger))
        {
            return StubResponse.Error(404, "NotFound", "Entity with the specified id does not exist in the system.");
        }

        return item.ETag == ifNoneMatch
            ? StubResponse.Empty(304).With("etag", item.ETag)
            : (new StubResponse(200, item.Bytes) { Usage = Usage.Read(1, item.Bytes.Length) }).With("etag", item.ETag);
    }
}
