using Interviews.Domain.Storage;
using Interviews.Infrastructure.Storage;
using Microsoft.Azure.Cosmos;

namespace Interviews.Infrastructure.Cosmos;

/// <summary>The store in one container of a Cosmos DB account. What has expired is not there, whether or not the service has deleted it yet.</summary>
/// <param name="waits">See <see cref="CosmosRequests"/>.</param>
internal sealed class CosmosStore(CosmosAccount account, string containerName, CosmosSettings settings, TimeProvider time, TimeProvider waits) : IStore
{
    private const int LargestPage = 200;

    private Container Container => account.Container(containerName);

    public async Task<Stored<T>?> ReadAsync<T>(string organizationId, string id, CancellationToken cancellationToken)
        where T : class, IRecord
    {
        var found = await Reader(organizationId, cancellationToken).ReadAsync(StorageKey.ToStored(id));
        return found is not null && IsThere<T>(found) ? found.To<T>() : null;
    }

    public async Task<IReadOnlyList<Stored<T>>> ReadManyAsync<T>(string organizationId, IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
        where T : class, IRecord
    {
        var found = await Reader(organizationId, cancellationToken).ReadManyAsync([.. ids.Select(StorageKey.ToStored).Distinct()]);
        return [.. found.Where(IsThere<T>).Select(document => document.To<T>())];
    }

    public async Task<CommitResult> CommitAsync(string organizationId, IReadOnlyList<Write> writes, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var batch = Batch.Of(organizationId, writes);
        return batch.Operations.Count == 0
            ? new CommitResult.Committed(new Dictionary<string, string>())
            : await new CosmosCommit(Container, batch, Requests(cancellationToken), time).RunAsync();
    }

    public async Task<Page<T>> QueryAsync<T>(string organizationId, Query<T> query, int limit, string? continuation, CancellationToken cancellationToken)
        where T : class, IRecord
    {
        cancellationToken.ThrowIfCancellationRequested();
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, LargestPage);
        if (NamedQueries.Of(query, continuation) is not { } named)
        {
            return new Page<T>([], null);
        }

        // One more than the page holds tells whether there is a next page.
        var found = await Reader(organizationId, cancellationToken).QueryAsync(named, limit + 1, IsThere<T>).Take(limit + 1).ToListAsync(cancellationToken);
        return new Page<T>(
            [.. found.Take(limit).Select(document => document.To<T>())],
            found.Count > limit ? named.Place(found[limit - 1]) : null);
    }

    public Task<int> CountAsync(string organizationId, CountQuery query, CancellationToken cancellationToken) =>
        Reader(organizationId, cancellationToken).CountAsync(CountQueries.Of(query));

    private bool IsThere<T>(StoredRecord document)
        where T : class, IRecord => document.Is<T>() && !document.IsExpired(time);

    private CosmosReader Reader(string organizationId, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new CosmosReader(Container, organizationId, Requests(cancellationToken));
    }

    private CosmosRequests Requests(CancellationToken cancellationToken) => new(waits, settings.RequestBudget, cancellationToken);
}
