using System.Text.Json;
using Interviews.Cosmos.Stub.Account;

namespace Interviews.Cosmos.Stub.Sql;

/// <summary>A query over some partitions: what it finds, in order, and which items had to be read for it.</summary>
internal sealed class QueryRun(SqlQuery query, IndexingPolicy policy)
{
    private readonly SqlExpression[] _indexed = [.. IndexedTerms.Of(query.Where).Where(term => IndexedTerms.IsAnswered(term, policy))];

    /// <summary>What the index answers as a whole is counted there.</summary>
    private readonly bool _isCountedInIndex = query.Counts && IndexedTerms.Of(query.Where).All(term => IndexedTerms.IsAnswered(term, policy));

    public int ItemsRead { get; private set; }

    public long BytesRead { get; private set; }

    /// <exception cref="SqlException">The order needs an index that the container does not have.</exception>
    public IEnumerable<StubItem> Find(IReadOnlyList<StubPartition> partitions)
    {
        RequireOrder();
        var keys = query.OrderBy.SkipWhile(order => IsConstant(order.Member)).ToList();
        if (partitions.Count == 1 && keys is [var only])
        {
            return partitions[0].IndexOn(only.Member.Path).In(TextRanges.Of(query.Where, only.Member.Path), only.Descending).Where(Matches);
        }

        var byId = TextRanges.Of(query.Where, ["id"]);
        var items = partitions.SelectMany(partition => byId.IsBounded ? partition.IndexOn(["id"]).In(byId, descending: false) : partition.Items).Where(Matches);
        return keys.Count == 0 ? items : items.Where(item => keys.TrueForAll(key => key.Member.Evaluate(item.Json).ValueKind != JsonValueKind.Undefined)).Order(Order(keys));
    }

    private bool Matches(StubItem item)
    {
        if (Array.Exists(_indexed, term => term.Holds(item.Json) != true))
        {
            return false;
        }

        if (_isCountedInIndex)
        {
            return true;
        }

        ItemsRead++;
        BytesRead += item.Bytes.Length;
        return query.Where is null || query.Where.Holds(item.Json) == true;
    }

    private void RequireOrder()
    {
        if (query.OrderBy.FirstOrDefault(order => !policy.Covers(IndexedTerms.Path(order.Member))) is { } missing)
        {
            throw new SqlException($"The order-by item '{missing.PolicyPath}' is excluded from the index.");
        }

        if (query.OrderBy.Count > 1 && !policy.Orders([.. query.OrderBy.Select(order => order.PolicyPath)]))
        {
            throw new SqlException("The order by query does not have a corresponding composite index that it can be served from.");
        }
    }

    private bool IsConstant(Member member) => IndexedTerms.Of(query.Where).Any(term => term is Comparison { Operator: "=", Left: Member left, Right: Literal } && left.Path.SequenceEqual(member.Path));

    private static Comparer<StubItem> Order(List<SqlOrder> keys) => Comparer<StubItem>.Create((left, right) => keys
        .Select(key => SqlValue.Order(key.Member.Evaluate(left.Json), key.Member.Evaluate(right.Json)) * (key.Descending ? -1 : 1))
        .FirstOrDefault(order => order != 0));
}
