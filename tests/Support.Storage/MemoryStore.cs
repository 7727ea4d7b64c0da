using System.Text;
using Interviews.Domain.Storage;
using Interviews.Infrastructure.Storage;

namespace Interviews.Support.Storage;

/// <summary>Documents as JSON, in order of their id; it answers point reads, batches and ranges of ids, fast enough for thousands of histories.</summary>
/// <param name="disturb">Whether a commit meets another writer, and fails.</param>
/// <param name="mostBytes">In one commit.</param>
public sealed class MemoryStore(Func<bool>? disturb = null, int mostBytes = 2 * 1024 * 1024) : IStore
{
    private readonly Lock _gate = new();
    private readonly List<Write> _committed = [];
    private readonly SortedDictionary<Key, Row> _rows = [];

    /// <summary>Every operation that was carried out, oldest first.</summary>
    public IReadOnlyList<Write> Committed => _committed;

    public static MemoryStore Holding(IEnumerable<IRecord> documents, Func<bool>? disturb = null)
    {
        var store = new MemoryStore(disturb);
        foreach (var document in documents)
        {
            store.Apply(document.OrganizationId, new Write.Create(document));
        }

        return store;
    }

    /// <summary>Everything, one document after the other.</summary>
    public string Text(string without = "") => string.Join('\n', _rows.Where(row => without.Length == 0 || !row.Key.Id.Contains(without, StringComparison.Ordinal))
        .Select(row => Encoding.UTF8.GetString(row.Value.Json)));

    public IReadOnlyList<T> All<T>()
        where T : class, IRecord => [.. _rows.Values.Where(row => row.Kind == RecordTypes.KindOf<T>()).Select(row => RecordJson.Read<T>(row.Json))];

    public async Task<Stored<T>?> ReadAsync<T>(string organizationId, string id, CancellationToken cancellationToken)
        where T : class, IRecord => (await ReadManyAsync<T>(organizationId, [id], cancellationToken)).SingleOrDefault();

    public Task<IReadOnlyList<Stored<T>>> ReadManyAsync<T>(string organizationId, IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
        where T : class, IRecord
    {
        lock (_gate)
        {
            return Task.FromResult<IReadOnlyList<Stored<T>>>([.. ids.Select(id => new Key(organizationId, id)).Where(_rows.ContainsKey).Select(key => _rows[key].As<T>())]);
        }
    }

    public Task<CommitResult> CommitAsync(string organizationId, IReadOnlyList<Write> writes, CancellationToken cancellationToken)
    {
        if (writes.Count > 100 || writes.Select(write => write.Id).Distinct().Count() != writes.Count)
        {
            throw new ArgumentException($"{writes.Count} operations are no batch.", nameof(writes));
        }

        var bytes = writes.Sum(write => DocumentOf(write) is { } document ? RecordJson.Write(document).Length : 0);
        if (bytes > mostBytes)
        {
            throw new BatchTooLargeException(bytes, mostBytes);
        }

        lock (_gate)
        {
            return Task.FromResult(Commit(organizationId, writes));
        }
    }

    public Task<Page<T>> QueryAsync<T>(string organizationId, Query<T> query, int limit, string? continuation, CancellationToken cancellationToken)
        where T : class, IRecord
    {
        var range = (IdRange<T>)query;
        var after = continuation ?? range.After ?? range.Prefix;
        lock (_gate)
        {
            var found = _rows
                .Where(row => row.Key.Organization == organizationId && row.Value.Kind == RecordTypes.KindOf<T>() && row.Key.Id.StartsWith(range.Prefix, StringComparison.Ordinal)
                    && string.CompareOrdinal(row.Key.Id, after) > 0 && (range.Through is null || string.CompareOrdinal(row.Key.Id, range.Through) <= 0))
                .Take(limit + 1).ToList();
            return Task.FromResult(new Page<T>([.. found.Take(limit).Select(row => row.Value.As<T>())], found.Count > limit ? found[limit - 1].Key.Id : null));
        }
    }

    public Task<int> CountAsync(string organizationId, CountQuery query, CancellationToken cancellationToken) => throw new NotSupportedException("Nothing is counted here.");

    private CommitResult Commit(string organization, IReadOnlyList<Write> writes)
    {
        if (disturb?.Invoke() == true)
        {
            return new CommitResult.Conflict("somebody else's", Exists: true);
        }

        if (writes.FirstOrDefault(write => Fails(organization, write)) is { } failed)
        {
            return new CommitResult.Conflict(failed.Id, Exists: failed is Write.Create);
        }

        foreach (var write in writes)
        {
            Apply(organization, write);
            _committed.Add(write);
        }

        return new CommitResult.Committed(writes.Where(write => write is not Write.Delete).ToDictionary(write => write.Id, write => _rows[new Key(organization, write.Id)].ETag));
    }

    private bool Fails(string organization, Write write) => write switch
    {
        Write.Create => _rows.ContainsKey(new Key(organization, write.Id)),
        Write.Replace replace => !Is(organization, replace.Id, replace.ETag),
        Write.Delete delete => !Is(organization, delete.Id, delete.ETag),
        _ => false,
    };

    private bool Is(string organization, string id, string etag) => _rows.TryGetValue(new Key(organization, id), out var row) && row.ETag == etag;

    private void Apply(string organization, Write write)
    {
        var key = new Key(organization, write.Id);
        if (DocumentOf(write) is not { } document)
        {
            _rows.Remove(key);
            return;
        }

        var version = _rows.TryGetValue(key, out var row) ? row.Version + 1 : 1;
        _rows[key] = new Row(RecordTypes.KindOf(document.GetType()), RecordJson.Write(document), version);
    }

    private static IRecord? DocumentOf(Write write) => write switch
    {
        Write.Create create => create.Document,
        Write.Replace replace => replace.Document,
        Write.Upsert upsert => upsert.Document,
        _ => null,
    };

    private readonly record struct Key(string Organization, string Id) : IComparable<Key>
    {
        public int CompareTo(Key other) => string.CompareOrdinal(Organization, other.Organization) is not 0 and var order ? order : string.CompareOrdinal(Id, other.Id);
    }

    private sealed record Row(string Kind, byte[] Json, int Version)
    {
        public string ETag => $"{Version}";

        public Stored<T> As<T>()
            where T : class, IRecord => new(RecordJson.Read<T>(Json), ETag);
    }
}
