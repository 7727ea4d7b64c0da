using System.Net;
using Interviews.Domain.Storage;
using Interviews.Infrastructure.Storage;
using Microsoft.Azure.Cosmos;

namespace Interviews.Infrastructure.Cosmos;

/// <summary>One commit: a transactional batch that is sent until it is known what became of it.</summary>
/// <remarks>
/// A batch whose outcome is unknown is simply sent again. Each of its documents carries the commit's random id, so when the repeat meets a conflict, the documents themselves tell
/// whether it is the commit's own doing: one that carries the id is proof, because a batch is written as a whole. They are read after the conflict and not before the repeat
/// because the conflict's answer brings the session up to the state that caused it; a read before could ask a replica that has not heard of the commit.
/// The SDK repeats requests by itself when a connection breaks, so every conflict is looked at in this way, the first one too.
/// <para>
/// Deletions leave nothing behind that could carry an id. Of a batch that only deletes and may have happened before, documents that are all gone are taken as deleted by it:
/// that is what was wanted.
/// </para>
/// </remarks>
internal sealed class CosmosCommit(Container container, Batch batch, CosmosRequests requests, TimeProvider time)
{
    private const HttpStatusCode FailedDependency = HttpStatusCode.FailedDependency;

    private readonly string _id = Guid.NewGuid().ToString("N");

    /// <summary>ETags of expired documents that nobody deleted yet and that a create is to take the place of, by stored id.</summary>
    private readonly Dictionary<string, string> _expired = [];

    public async Task<CommitResult> RunAsync()
    {
        var call = new CosmosCall("commit", container.Id);
        var documents = batch.Operations.Select(operation => CosmosItem.Write(operation, _id)).ToArray();
        while (true)
        {
            using var response = await requests.SendAsync(call, cancellation => ToBatch(documents).ExecuteAsync(cancellation));
            if (response.IsSuccessStatusCode)
            {
                return Committed(batch.Operations.Select((operation, i) => (operation, response[i].ETag?.Trim('"') ?? string.Empty)));
            }

            if (response.StatusCode is not (HttpStatusCode.Conflict or HttpStatusCode.PreconditionFailed or HttpStatusCode.NotFound))
            {
                throw new InvalidOperationException($"Cosmos DB answered {(int)response.StatusCode} to a batch: {response.ErrorMessage}");
            }

            var failed = batch.Operations[Enumerable.Range(0, response.Count).First(i => response[i].StatusCode != FailedDependency)];
            if (await ExplainAsync(failed, response) is { } result)
            {
                return result;
            }
        }
    }

    /// <returns>What became of the commit, or <c>null</c> when it is to be sent again.</returns>
    private async Task<CommitResult?> ExplainAsync(Operation failed, TransactionalBatchResponse response)
    {
        var reader = new CosmosReader(container, batch.OrganizationId, requests);
        var found = (await reader.ReadManyAsync([.. batch.Operations.Select(operation => operation.StoredId)])).ToDictionary(document => document.Id);
        if (found.Values.Any(document => document.Commit == _id))
        {
            return Committed(batch.Operations.Select(operation => (operation, ETagOf(found.GetValueOrDefault(operation.StoredId)))));
        }

        if (found.Count == 0 && batch.Operations.All(operation => operation.Document is null) && (requests.MayHaveHappenedBefore || CosmosAnswer.WasSentAgain(response.Diagnostics)))
        {
            return new CommitResult.Committed(new Dictionary<string, string>());
        }

        if (failed.Write is not Write.Create)
        {
            return new CommitResult.Conflict(failed.Write.Id, Exists: false);
        }

        if (response.StatusCode == HttpStatusCode.Conflict && found.GetValueOrDefault(failed.StoredId) is { } existing && existing.IsExpired(time))
        {
            _expired[failed.StoredId] = existing.ETag;
            return null;
        }

        return new CommitResult.Conflict(failed.Write.Id, Exists: true);
    }

    /// <summary>That of a document which somebody else has written since is unknown, and no use: no condition on it could hold.</summary>
    private string ETagOf(StoredRecord? document) => document?.Commit == _id ? document.ETag : _id;

    private static CommitResult.Committed Committed(IEnumerable<(Operation Operation, string ETag)> operations) =>
        new(operations.Where(operation => operation.Operation.Document is not null).ToDictionary(operation => operation.Operation.Write.Id, operation => operation.ETag));

    private TransactionalBatch ToBatch(byte[][] documents)
    {
        var transaction = container.CreateTransactionalBatch(new PartitionKey(batch.OrganizationId));
        foreach (var (i, operation) in batch.Operations.Index())
        {
            var body = new MemoryStream(documents[i], writable: false);
            _ = operation.Write switch
            {
                // Not a replace: what has expired counts as missing there, and may be gone by now. An upsert does either, and nothing if somebody else came first.
                Write.Create when _expired.TryGetValue(operation.StoredId, out var etag) => transaction.UpsertItemStream(body, If(etag)),
                Write.Create => transaction.CreateItemStream(body, If(null)),
                Write.Replace replace => transaction.ReplaceItemStream(operation.StoredId, body, If(replace.ETag)),
                Write.Upsert => transaction.UpsertItemStream(body, If(null)),
                Write.Delete delete => transaction.DeleteItem(operation.StoredId, If(delete.ETag)),
                _ => throw new InvalidOperationException($"The store does not know the write {operation.Write.GetType().Name}."),
            };
        }

        return transaction;
    }

    private static TransactionalBatchItemRequestOptions If(string? etag) => new()
    {
        IfMatchEtag = etag is null ? null : StoredRecord.Condition(etag),
        EnableContentResponseOnWrite = false,
    };
}
