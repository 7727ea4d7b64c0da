using Interviews.Domain.Storage;

namespace Interviews.Infrastructure.Tests.Notifications;

/// <summary>As much of a store as the notifier asks for: documents by id, and batches that create.</summary>
internal sealed class InMemoryStore(params IDocument[] documents) : IStore
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(string, string), IDocument> _documents = documents.ToDictionary(each => (each.OrganizationId, each.Id));

    /// <summary>What was created, oldest first.</summary>
    public List<Write.Create> Created { get; } = [];

    /// <summary>How many of the next commits fail without an answer.</summary>
    public int FailingCommits { get; set; }

    public async Task<Stored<T>?> ReadAsync<T>(string organizationId, string id, CancellationToken cancellation)
        where T : class, IDocument => (await ReadManyAsync<T>(organizationId, [id], cancellation)).SingleOrDefault();

    public Task<IReadOnlyList<Stored<T>>> ReadManyAsync<T>(string organizationId, IReadOnlyCollection<string> ids, CancellationToken cancellation)
        where T : class, IDocument
    {
        lock (_gate)
        {
            return Task.FromResult<IReadOnlyList<Stored<T>>>(
                [.. ids.Where(id => _documents.ContainsKey((organizationId, id))).Select(id => new Stored<T>((T)_documents[(organizationId, id)], "1"))]);
        }
    }

    public Task<CommitResult> CommitAsync(string organizationId, IReadOnlyList<Write> writes, CancellationToken cancellation)
    {
        lock (_gate)
        {
            if (FailingCommits > 0)
            {
                FailingCommits--;
                throw new TimeoutException("The store did not answer.");
            }

            var create = (Write.Create)writes.Single();
            if (!_documents.TryAdd((organizationId, create.Id), create.Document))
                return Task.FromResult<CommitResult>(new CommitResult.Conflict(create.Id, Exists: true));

            Created.Add(create);
            return Task.FromResult<CommitResult>(new CommitResult.Committed(new Dictionary<string, string> { [create.Id] = "1" }));
        }
    }

    public Task<Page<T>> QueryAsync<T>(string organizationId, Query<T> query, int limit, string? continuation, CancellationToken cancellation)
        where T : class, IDocument => throw new NotSupportedException("The notifier reads by id only.");
}
