using System.Text.Json;
using System.Text.Json.Nodes;
using Interviews.Cosmos.Stub.Account;

namespace Interviews.Cosmos.Stub.Wire;

/// <summary>One write to a container, alone or as part of a batch: its condition first, then its effect.</summary>
/// <param name="Operation"><c>create</c>, <c>upsert</c>, <c>replace</c>, <c>delete</c> or <c>read</c>.</param>
/// <param name="IfMatch">The ETag that the item must have, or <c>null</c>.</param>
internal sealed record ItemWrite(string Operation, string Id, string PartitionKey, byte[] Body, string? IfMatch)
{
    /// <summary>The status with which the write fails, or <c>null</c> when it can be done.</summary>
    public int? Fails(CosmosStub stub, StubContainer container)
    {
        var item = container.Find(PartitionKey, Id);
        var hidden = item is not null && container.IsExpired(item) && !(stub.ExpiredItemsLinger && Operation == "create");
        var current = hidden ? null : item;
        return (Operation, current) switch
        {
            ("create", not null) => 409,
            ("replace" or "delete" or "read", null) => 404,
            ("upsert", null) => null,
            _ when IfMatch is not null && IfMatch != "*" && IfMatch != current?.ETag => 412,
            _ when Operation != "read" && Operation != "delete" && !IsOfItsPartition(container) => 400,
            _ => null,
        };
    }

    /// <returns>The version written or read, or <c>null</c> after a deletion; and what it cost.</returns>
    public (StubItem? Item, Usage Usage) Do(StubContainer container)
    {
        var before = container.Find(PartitionKey, Id);
        if (Operation == "read")
        {
            return (before, Usage.Read(1, before!.Bytes.Length));
        }

        if (Operation == "delete")
        {
            container.Remove(before!);
            return (null, Usage.Written(before!.Bytes.Length));
        }

        if (Operation == "replace" && container.IsExpired(before!))
        {
            throw new InvalidOperationException("What has expired is not replaced.");
        }

        var item = container.Put(JsonNode.Parse(Body)!.AsObject(), PartitionKey);
        return (item, Usage.Written(item.Bytes.Length));
    }

    private bool IsOfItsPartition(StubContainer container)
    {
        var json = JsonElement.Parse(Body);
        var key = Sql.JsonPath.Find(json, container.PartitionPath);
        return key.ValueKind != JsonValueKind.Undefined && JsonSerializer.Serialize(key) == PartitionKey;
    }
}
