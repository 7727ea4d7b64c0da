using System.Net;
using System.Text.Json;
using Microsoft.Azure.Cosmos;

namespace Interviews.Infrastructure.Cosmos;

/// <summary>Reads documents of one partition, whatever they are and whether or not they have expired.</summary>
internal sealed class CosmosReader(Container container, string organizationId, CosmosRequests requests)
{
    /// <summary>A point read costs a third of a query that finds one document, and several go at once.</summary>
    private const int MostPointReads = 3;

    private readonly PartitionKey _partition = new(organizationId);

    /// <param name="ids">As stored.</param>
    /// <returns>Those that exist, in no particular order.</returns>
    public async Task<IReadOnlyList<StoredRecord>> ReadManyAsync(IReadOnlyList<string> ids)
    {
        if (ids.Count > MostPointReads)
        {
            var query = NamedQueries.ByIds(ids);
            return await QueryAsync(query, ids.Count, _ => true).ToListAsync();
        }

        var found = await Task.WhenAll(ids.Select(ReadAsync));
        return [.. found.OfType<StoredRecord>()];
    }

    public async Task<StoredRecord?> ReadAsync(string id)
    {
        using var response = await requests.SendAsync(
            new CosmosCall("read", container.Id), cancellation => container.ReadItemStreamAsync(id, _partition, cancellationToken: cancellation));
        if (response.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }

        response.EnsureSuccessStatusCode();
        return StoredRecord.Of(await ParseAsync(response));
    }

    /// <summary>What a query finds, in its order, page by page as it is asked for.</summary>
    /// <param name="page">How many documents to ask for at once.</param>
    public IAsyncEnumerable<StoredRecord> QueryAsync(NamedQuery query, int page, Func<StoredRecord, bool> wanted) =>
        ResultsAsync(query, page).Select(document => StoredRecord.Of(document)).Where(wanted);

    /// <summary>What a query counts; the service may give it in parts.</summary>
    public async Task<int> CountAsync(NamedQuery query) => await ResultsAsync(query, page: -1).Select(count => count.GetInt32()).SumAsync();

    private async IAsyncEnumerable<JsonElement> ResultsAsync(NamedQuery query, int page)
    {
        var call = new CosmosCall("query", container.Id, query.Name);
        var options = new QueryRequestOptions { PartitionKey = _partition, MaxItemCount = page };
        string? continuation = null;
        do
        {
            // A page that failed is asked for with an iterator of its own: one that has failed does not always go on.
            using var response = await requests.SendAsync(call, async cancellation =>
            {
                using var iterator = container.GetItemQueryStreamIterator(query.ToDefinition(), continuation, options);
                return await iterator.ReadNextAsync(cancellation);
            });
            response.EnsureSuccessStatusCode();
            continuation = response.ContinuationToken;
            foreach (var document in (await ParseAsync(response)).GetProperty("Documents").EnumerateArray())
            {
                yield return document;
            }
        }
        while (continuation is not null);
    }

    // Not disposed: the documents refer to it.
    private static async Task<JsonElement> ParseAsync(ResponseMessage response) => (await JsonDocument.ParseAsync(response.Content)).RootElement;
}
