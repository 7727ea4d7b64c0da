using System.Diagnostics;
using Interviews.Domain.Storage;

namespace Interviews.Infrastructure.Storage;

/// <summary>A span for each call to a store, by the semantic conventions of OpenTelemetry for databases. Tells kinds of documents and names of queries, never ids.</summary>
/// <param name="system"><c>azure.cosmosdb</c> or <c>sqlite</c>.</param>
internal sealed class TracedStore(IStore inner, string system, string container) : IStore
{
    public const string SourceName = "Interviews.Store";

    private static readonly ActivitySource Source = new(SourceName);

    public Task<Stored<T>?> ReadAsync<T>(string organizationId, string id, CancellationToken cancellationToken)
        where T : class, IRecord => TraceAsync("read", typeof(T).Name, () => inner.ReadAsync<T>(organizationId, id, cancellationToken));

    public Task<IReadOnlyList<Stored<T>>> ReadManyAsync<T>(string organizationId, IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
        where T : class, IRecord => TraceAsync("read_many", typeof(T).Name, () => inner.ReadManyAsync<T>(organizationId, ids, cancellationToken), ids.Count);

    public Task<CommitResult> CommitAsync(string organizationId, IReadOnlyList<Write> writes, CancellationToken cancellationToken) =>
        TraceAsync("commit", "batch", () => inner.CommitAsync(organizationId, writes, cancellationToken), writes.Count);

    public Task<Page<T>> QueryAsync<T>(string organizationId, Query<T> query, int limit, string? continuation, CancellationToken cancellationToken)
        where T : class, IRecord => TraceAsync("query", query.GetType().Name, () => inner.QueryAsync(organizationId, query, limit, continuation, cancellationToken));

    public Task<int> CountAsync(string organizationId, CountQuery query, CancellationToken cancellationToken) =>
        TraceAsync("count", query.GetType().Name, () => inner.CountAsync(organizationId, query, cancellationToken));

    private Task<T> TraceAsync<T>(string operation, string what, Func<Task<T>> call, int? size = null) =>
        Source.HasListeners() ? TracedAsync(operation, what, call, size) : call();

    private async Task<T> TracedAsync<T>(string operation, string what, Func<Task<T>> call, int? size)
    {
        using var span = Source.StartActivity($"{operation} {what}", ActivityKind.Client);
        span?.SetTag("db.system.name", system).SetTag("db.collection.name", container).SetTag("db.operation.name", operation).SetTag("db.operation.batch.size", size);
        try
        {
            return await call();
        }
        catch (Exception e)
        {
            span?.SetStatus(ActivityStatusCode.Error).SetTag("error.type", e.GetType().FullName);
            throw;
        }
    }
}
