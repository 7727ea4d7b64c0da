namespace Interviews.Cosmos.Stub.Account;

/// <summary>The items of one partition key value, by id and along each text member that a query went by.</summary>
internal sealed class StubPartition
{
    private readonly Dictionary<string, StubItem> _items = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TextIndex> _indexes = new(StringComparer.Ordinal);

    public int Count => _items.Count;

    public IEnumerable<StubItem> Items => _items.Values;

    public StubItem? Find(string id) => _items.GetValueOrDefault(id);

    public void Put(StubItem item)
    {
        var before = _items.GetValueOrDefault(item.Id);
        _items[item.Id] = item;
        foreach (var index in _indexes.Values)
        {
            index.Replace(before, item);
        }
    }

    public void Remove(StubItem item)
    {
        _items.Remove(item.Id);
        foreach (var index in _indexes.Values)
        {
            index.Replace(item, after: null);
        }
    }

    /// <summary>The items in order of a member that is text, built when first asked for and kept in step from then on.</summary>
    public TextIndex IndexOn(IReadOnlyList<string> path)
    {
        var key = string.Join('/', path);
        if (!_indexes.TryGetValue(key, out var index))
        {
            _indexes[key] = index = new TextIndex(path);
            foreach (var item in _items.Values)
            {
                index.Replace(before: null, item);
            }
        }

        return index;
    }
}
