using System.Text.Json;
using Interviews.Cosmos.Stub.Sql;

namespace Interviews.Cosmos.Stub.Account;

/// <summary>Items in order of one member that is text, then of their id. Only makes the stub quick: what a query finds and costs does not depend on it.</summary>
internal sealed class TextIndex(IReadOnlyList<string> path)
{
    private static readonly Comparer<Entry> Order = Comparer<Entry>.Create((left, right) =>
        string.CompareOrdinal(left.Value, right.Value) is var order and not 0 ? order : string.CompareOrdinal(left.Id, right.Id));

    private readonly SortedSet<Entry> _entries = new(Order);

    public void Replace(StubItem? before, StubItem? after)
    {
        if (before is not null && Text(before) is { } old)
        {
            _entries.Remove(new Entry(old, before.Id, before));
        }

        if (after is not null && Text(after) is { } value)
        {
            _entries.Add(new Entry(value, after.Id, after));
        }
    }

    /// <summary>The items whose value lies in one of the ranges, each once, in order.</summary>
    public IEnumerable<StubItem> In(TextRanges ranges, bool descending) =>
        (descending ? ranges.Parts.Reverse() : ranges.Parts).SelectMany(range => In(range, descending));

    private IEnumerable<StubItem> In(TextRange range, bool descending)
    {
        if (string.CompareOrdinal(range.Low, range.High) > 0)
        {
            return [];
        }

        var view = _entries.GetViewBetween(new Entry(range.Low, string.Empty, null), new Entry(range.High, TextRange.Highest, null));
        return (descending ? view.Reverse() : view).Select(entry => entry.Item!);
    }

    private string? Text(StubItem item) => JsonPath.Find(item.Json, path) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    private readonly record struct Entry(string Value, string Id, StubItem? Item);
}
