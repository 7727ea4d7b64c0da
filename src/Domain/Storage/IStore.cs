namespace Interviews.Domain.Storage;

/// <summary>
/// Documents of one organization at a time: point reads, atomic batches guarded by ETags, and a few named queries.
/// What a batch commits is what the change feed publishes.
/// </summary>
public interface IStore
{
    /// <returns>The document and its ETag, or <c>null</c>.</returns>
    Task<Stored<T>?> ReadAsync<T>(string organizationId, string id, CancellationToken cancellationToken)
        where T : class, IRecord;

    /// <returns>Those that exist, in no particular order.</returns>
    Task<IReadOnlyList<Stored<T>>> ReadManyAsync<T>(string organizationId, IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
        where T : class, IRecord;

    /// <summary>Writes everything or nothing: at most 100 operations and 2 MB (the bounds of a Cosmos DB transactional batch).</summary>
    /// <exception cref="BatchTooLargeException">It is larger than that.</exception>
    Task<CommitResult> CommitAsync(string organizationId, IReadOnlyList<Write> writes, CancellationToken cancellationToken);

    /// <summary>One page of a named query; every query is answered from an index.</summary>
    /// <param name="limit">1 to 200.</param>
    /// <param name="continuation">From the page before, or <c>null</c> for the first.</param>
    Task<Page<T>> QueryAsync<T>(string organizationId, Query<T> query, int limit, string? continuation, CancellationToken cancellationToken)
        where T : class, IRecord;

    /// <summary>How many there are. The cost grows with the number, but slowly: entries of an index are counted.</summary>
    Task<int> CountAsync(string organizationId, CountQuery query, CancellationToken cancellationToken);
}

/// <param name="ETag">Changes with every write. Without quotes.</param>
public sealed record Stored<T>(T Value, string ETag)
    where T : class, IRecord;

/// <param name="Continuation">Where the next page begins, in the store's own words; <c>null</c> on the last page.</param>
public sealed record Page<T>(IReadOnlyList<Stored<T>> Items, string? Continuation)
    where T : class, IRecord;
