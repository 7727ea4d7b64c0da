using Interviews.Cosmos.Stub.Account;

namespace Interviews.Cosmos.Stub.Sql;

/// <summary>Tells the terms of a condition that the service answers from an index from those for which it has to read the item.</summary>
internal static class IndexedTerms
{
    /// <summary>The condition's terms, which all must hold.</summary>
    public static IEnumerable<SqlExpression> Of(SqlExpression? condition) => condition switch
    {
        null => [],
        And and => Of(and.Left).Concat(Of(and.Right)),
        _ => [condition],
    };

    public static bool IsAnswered(SqlExpression term, IndexingPolicy policy) => term switch
    {
        And and => IsAnswered(and.Left, policy) && IsAnswered(and.Right, policy),
        Or or => IsAnswered(or.Left, policy) && IsAnswered(or.Right, policy),
        Not not => IsAnswered(not.Operand, policy),
        Comparison { Left: Member member, Right: Literal } => policy.Covers(Path(member)),
        In { Operand: Member member } @in => policy.Covers(Path(member)) && @in.Values.All(value => value is Literal),
        Call { Function: "ARRAY_CONTAINS", Arguments: [Member member, Literal] } => policy.Covers(Path(member) + "/[]"),
        Call { Function: "CONTAINS" or "STARTSWITH", Arguments: [Member member, Literal] } => policy.Covers(Path(member)),
        Call { Function: "IS_DEFINED", Arguments: [Member member] } => policy.Covers(Path(member)),
        _ => false,
    };

    public static string Path(Member member) => "/" + string.Join('/', member.Path);
}
