using System.Text.Json;
using Interviews.Cosmos.Stub.Account;

namespace Interviews.Cosmos.Stub.Wire;

/// <summary>Transactional batches: every condition, then every effect. Of a batch that fails, the first failure has its status and everything else 424; the whole answers 207.</summary>
internal static class BatchEndpoint
{
    private const int LargestBody = 2_202_010;
    private const int LargestCount = 100;
    private const int FailedDependency = 424;

    public static StubResponse Run(CosmosStub stub, StubContainer container, StubRequest request)
    {
        if (request.PartitionKey is not { } partitionKey)
        {
            return StubResponse.Error(400, "BadRequest", "PartitionKey value must be supplied for this operation.");
        }

        var operations = BatchRows.ReadOperations(request.Body);
        if (request.Body.Length > LargestBody || operations.Count > LargestCount)
        {
            return StubResponse.Error(413, "RequestEntityTooLarge", "The batch is too large.");
        }

        var writes = operations.ConvertAll(operation => ToWrite(operation, partitionKey));
        var failed = writes.Select((write, index) => (Index: index, Status: write.Fails(stub, container))).FirstOrDefault(write => write.Status is not null);
        if (failed.Status is { } status)
        {
            return Failure(operations.Count, failed.Index, status);
        }

        var usage = Usage.None;
        var results = new List<BatchResult>();
        foreach (var write in writes)
        {
            var (item, cost) = write.Do(container);
            usage += cost;
            results.Add(new BatchResult(item is null ? 204 : write.Operation == "create" ? 201 : 200, item?.ETag, cost.Charge(query: false)));
        }

        return new StubResponse(200, BatchRows.WriteResults(results)) { Usage = usage };
    }

    /// <summary>The answer when another write came before the batch's first operation.</summary>
    public static StubResponse Refuse(StubContainer container, StubRequest request)
    {
        _ = container;
        return Failure(BatchRows.ReadOperations(request.Body).Count, failed: 0, 412);
    }

    private static StubResponse Failure(int count, int failed, int status) =>
        new(207, BatchRows.WriteResults([.. Enumerable.Range(0, count).Select(i => new BatchResult(i == failed ? status : FailedDependency, null, 1))]));

    private static ItemWrite ToWrite(BatchOperation operation, string partitionKey)
    {
        var name = operation.Type switch
        {
            0 => "create",
            2 => "read",
            4 => "delete",
            5 => "replace",
            20 => "upsert",
            _ => throw new NotSupportedException($"The stub does not know the batch operation {operation.Type}."),
        };
        return new ItemWrite(name, operation.Id ?? JsonElement.Parse(operation.Body).GetProperty("id").GetString()!, partitionKey, operation.Body, operation.IfMatch);
    }
}
