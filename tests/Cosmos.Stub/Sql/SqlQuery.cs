namespace Interviews.Cosmos.Stub.Sql;

/// <param name="Members">What is selected, by name; empty for the whole item.</param>
/// <param name="Where"><c>null</c> when every item is wanted.</param>
/// <param name="Counts">Only the number of items is wanted.</param>
internal sealed record SqlQuery(IReadOnlyList<SqlSelected> Members, SqlExpression? Where, IReadOnlyList<SqlOrder> OrderBy, bool Counts = false);

internal sealed record SqlSelected(string Name, Member Member);

internal sealed record SqlOrder(Member Member, bool Descending)
{
    /// <summary>As an indexing policy spells it.</summary>
    public string PolicyPath => $"/{string.Join('/', Member.Path)} {(Descending ? "descending" : "ascending")}";
}
