using Interviews.Domain;
using Interviews.Domain.Storage;
using Interviews.Functions.Http.Requests;

namespace Interviews.Functions.Http;

/// <summary>One page of a named query, by the <c>limit</c> and <c>cursor</c> of a request.</summary>
public sealed class StorePages(IStore store, TimeProvider time)
{
    private readonly Cursor _cursor = new(time);

    /// <param name="parameters">Everything else has been asked of them.</param>
    /// <param name="fingerprint">Differs between two queries that differ, whatever the text of <paramref name="query"/> leaves out.</param>
    internal async Task<Result<ListPage<Stored<T>>>> ReadAsync<T>(
        string organizationId, Query<T> query, QueryReader parameters, CancellationToken cancellationToken, string fingerprint = "")
        where T : class, IRecord
    {
        var (limit, cursor) = (parameters.Limit, parameters.Cursor);
        if (parameters.Refusal is { } refusal)
        {
            return refusal;
        }

        var identity = $"{query} {fingerprint}";
        var continuation = _cursor.Read(organizationId, identity, cursor);
        if (continuation.IsRefused)
        {
            return continuation.Refusal;
        }

        var page = await store.QueryAsync(organizationId, query, limit, continuation.Value, cancellationToken);
        return new ListPage<Stored<T>>(page.Items, page.Continuation is null ? null : _cursor.Write(organizationId, identity, page.Continuation));
    }
}
