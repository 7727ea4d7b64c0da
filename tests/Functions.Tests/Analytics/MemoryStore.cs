using Interviews.Domain.Storage;
using Interviews.Infrastructure.Storage;

namespace Interviews.Functions.Tests.Analytics;

/// <summary>Documents of one organisation as JSON, in order of their id: as much of a store as the projector asks for, fast enough for thousands of histories.</summary>
/// <param name="disturb">Whether a commit meets another writer, and fails.</param>
/// <param name="mostBytes">In one commit.</param>
internal sealed class MemoryStore(Func<bool>? disturb = null, int mostBytes = 2 * 1024 * 1024) : IStore
{
    private readonly SortedDictionary<string, (string Kind, byte[] Json, int Version)> _documents = new(StringComparer.Ordinal);

    /// <summary>Everything, one document after the other.</summary>
    public string Text(string without = "") => string.Join('\n', _documents.Where(each => without.Length == 0 || !each.Key.Contains(without, StringComparison.Ordinal))
        .Select(each => System.Text.Encoding.UTF8.GetString(each.Value.Json)));

    public IReadOnlyList<T> All<T>()
        where T : class, IDocument => [.. _documents.Values.Where(each => each.Kind == DocumentTypes.KindOf<T>()).Select(each => DocumentJson.Read<T>(each.Json))];

    public async Task<Stored<T>?> ReadAsync<T>(string organizationId, string id, CancellationToken cancellation)
        where T : class, IDocument => (await ReadManyAsync<T>(organizationId, [id], cancellation)).SingleOrDefault();

    public Task<IReadOnlyList<Stored<T>>> ReadManyAsync<T>(string organizationId, IReadOnlyCollection<string> ids, CancellationToken cancellation)
        where T : class, IDocument => Task.FromResult<IReadOnlyList<Stored<T>>>([.. ids.Where(_documents.ContainsKey).Select(Stored<T>)]);

    public Task<CommitResult> CommitAsync(string organizationId, IReadOnlyList<Write> writes, CancellationToken cancellation)
    {
        if (writes.Count > 100 || writes.Select(write => write.Id).Distinct().Count() != writes.Count)
        {
            throw new ArgumentException($"{writes.Count} operations are no batch.", nameof(writes));
        }

        var bytes = writes.Sum(write => write is Write.Delete ? 0 : DocumentJson.Write(Document(write)!).Length);
        if (bytes > mostBytes)
        {
            throw new BatchTooLargeException(bytes, mostBytes);
        }

        if (disturb?.Invoke() == true || writes.FirstOrDefault(Fails) is not null)
        {
            return Task.FromResult<CommitResult>(new CommitResult.Conflict("somebody else's", Exists: true));
        }

        foreach (var write in writes)
        {
            Apply(write);
        }

        return Task.FromResult<CommitResult>(new CommitResult.Committed(writes.Where(write => write is not Write.Delete).ToDictionary(write => write.Id, write => $"{_documents[write.Id].Version}")));
    }

    public Task<Page<T>> QueryAsync<T>(string organizationId, Query<T> query, int limit, string? continuation, CancellationToken cancellation)
        where T : class, IDocument
    {
        var range = (IdRange<T>)query;
        var after = continuation ?? range.After ?? range.Prefix;
        var found = _documents
            .Where(each => each.Value.Kind == DocumentTypes.KindOf<T>() && each.Key.StartsWith(range.Prefix, StringComparison.Ordinal)
                && string.CompareOrdinal(each.Key, after) > 0 && (range.Through is null || string.CompareOrdinal(each.Key, range.Through) <= 0))
            .Select(each => each.Key).Take(limit + 1).ToList();
        return Task.FromResult(new Page<T>([.. found.Take(limit).Select(Stored<T>)], found.Count > limit ? found[limit - 1] : null));
    }

    private Stored<T> Stored<T>(string id)
        where T : class, IDocument => new(DocumentJson.Read<T>(_documents[id].Json), $"{_documents[id].Version}");

    private bool Fails(Write write) => write switch
    {
        Write.Create => _documents.ContainsKey(write.Id),
        Write.Replace replace => !Is(replace.Id, replace.ETag),
        Write.Delete delete => !Is(delete.Id, delete.ETag),
        _ => false,
    };

    private bool Is(string id, string etag) => _documents.TryGetValue(id, out var stored) && $"{stored.Version}" == etag;

    private void Apply(Write write)
    {
        if (Document(write) is not { } document)
        {
            _documents.Remove(write.Id);
            return;
        }

        var version = _documents.TryGetValue(write.Id, out var stored) ? stored.Version + 1 : 1;
        _documents[write.Id] = (DocumentTypes.KindOf(document.GetType()), DocumentJson.Write(document), version);
    }

    private static IDocument? Document(Write write) => write switch
    {
        Write.Create create => create.Document,
        Write.Replace replace => replace.Document,
        Write.Upsert upsert => upsert.Document,
        _ => null,
    };
}
