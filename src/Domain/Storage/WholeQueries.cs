using System.Runtime.CompilerServices;

namespace Interviews.Domain.Storage;

/// <summary>Named queries read to their end.</summary>
public static class WholeQueries
{
    private const int PageSize = 200;

    /// <summary>Everything that a query finds, in its order. A page is read when its first document is asked for, so whoever stops early pays for no more.</summary>
    public static async IAsyncEnumerable<T> AllAsync<T>(
        this IStore store, string organizationId, Query<T> query, [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : class, IRecord
    {
        string? continuation = null;
        do
        {
            var page = await store.QueryAsync(organizationId, query, PageSize, continuation, cancellationToken);
            foreach (var stored in page.Items)
            {
                yield return stored.Value;
            }

            continuation = page.Continuation;
        }
        while (continuation is not null);
    }
}
