using System.Text.Json.Nodes;

namespace Interviews.Cosmos.Stub.Account;

/// <summary>Items, and the order in which they were written. Everything happens under <see cref="Gate"/>.</summary>
internal sealed class StubContainer
{
    private readonly Dictionary<string, StubPartition> _partitions = new(StringComparer.Ordinal);

    /// <summary>The version written at each place, from place 1; <c>null</c> when a later one or a deletion took its place.</summary>
    private readonly List<StubItem?> _feed = [];
    private readonly TimeProvider _time;

    public StubContainer(JsonObject definition, string resourceId, int ranges, TimeProvider time)
    {
        (Definition, ResourceId, Ranges, _time) = (definition, resourceId, ranges, time);
        Name = definition["id"]!.GetValue<string>();
        PartitionPath = [.. definition["partitionKey"]!["paths"]![0]!.GetValue<string>().Trim('/').Split('/')];
        DefaultTimeToLive = definition["defaultTtl"]?.GetValue<int>();
        Indexes = IndexingPolicy.Of(definition["indexingPolicy"]);
    }

    public Lock Gate { get; } = new();

    public string Name { get; }

    public string ResourceId { get; }

    public JsonObject Definition { get; }

    public IReadOnlyList<string> PartitionPath { get; }

    public int Ranges { get; }

    public int? DefaultTimeToLive { get; }

    public IndexingPolicy Indexes { get; }

    /// <summary>The place of the last write.</summary>
    public long Lsn => _feed.Count;

    public long Now => _time.GetUtcNow().ToUnixTimeSeconds();

    public int Count
    {
        get
        {
            lock (Gate)
            {
                return _partitions.Values.Sum(partition => partition.Count);
            }
        }
    }

    public StubPartition? Partition(string partitionKey) => _partitions.GetValueOrDefault(partitionKey);

    public StubItem? Find(string partitionKey, string id) => Partition(partitionKey)?.Find(id);

    public bool IsExpired(StubItem item) => item.ExpiresAt <= Now;

    public StubItem Put(JsonObject body, string partitionKey)
    {
        var item = StubItem.Of(body, partitionKey, this, Lsn + 1, Now);
        if (!_partitions.TryGetValue(partitionKey, out var partition))
        {
            _partitions[partitionKey] = partition = new StubPartition();
        }

        if (partition.Find(item.Id) is { } before)
        {
            Forget(before);
        }

        partition.Put(item);
        _feed.Add(item);
        return item;
    }

    public void Remove(StubItem item)
    {
        _feed.Add(null);
        Forget(item);
        _partitions[item.PartitionKey].Remove(item);
    }

    /// <summary>The last versions written behind a place, in order.</summary>
    public IEnumerable<StubItem> Behind(long lsn)
    {
        for (var place = (int)Math.Max(lsn, 0); place < _feed.Count; place++)
        {
            if (_feed[place] is { } item && !IsExpired(item))
            {
                yield return item;
            }
        }
    }

    /// <summary>The partitions of a partition key range; of all where it is <c>null</c>.</summary>
    public IEnumerable<StubPartition> PartitionsOf(int? range) => _partitions.Where(entry => range is null || RangeOf(entry.Key) == range).Select(entry => entry.Value);

    /// <summary>The place before the first version written since a time, in seconds since 1970.</summary>
    public long PlaceAt(long timestamp) => _feed.FindIndex(item => item is not null && item.Timestamp >= timestamp) is var first and >= 0 ? first : Lsn;

    /// <summary>The partition key range that a key belongs to, as the same number in every process.</summary>
    public int RangeOf(string partitionKey) => (int)(partitionKey.Aggregate(2166136261u, (hash, letter) => (hash ^ letter) * 16777619u) % (uint)Ranges);

    private void Forget(StubItem item) => _feed[(int)item.Lsn - 1] = null;
}
