using System.Text.Json;

namespace Interviews.Cosmos.Stub.Sql;

/// <summary>From the least to the greatest value, both included.</summary>
internal readonly record struct TextRange(string Low, string High)
{
    public const string Highest = "\uFFFF\uFFFF";

    public static readonly TextRange Everything = new(string.Empty, Highest);
}

/// <summary>Where a member that is text can lie for a condition to hold: an outer bound, ranges in order that do not overlap.</summary>
internal sealed record TextRanges(IReadOnlyList<TextRange> Parts)
{
    private static readonly TextRanges Everything = new([TextRange.Everything]);

    public bool IsBounded => Parts is not [{ Low: "", High: TextRange.Highest }];

    public static TextRanges Of(SqlExpression? condition, IReadOnlyList<string> path) => condition switch
    {
        And and => Both(Of(and.Left, path), Of(and.Right, path)),
        Or or => Either(Of(or.Left, path), Of(or.Right, path)),
        Comparison { Left: Member member, Right: Literal { Value: { ValueKind: JsonValueKind.String } value } } comparison when member.Path.SequenceEqual(path) =>
            OfComparison(comparison.Operator, value.GetString()!),
        In { Operand: Member member } @in when member.Path.SequenceEqual(path) && @in.Values.All(value => value is Literal { Value.ValueKind: JsonValueKind.String }) =>
            Ordered(@in.Values.Select(value => ((Literal)value).Value.GetString()!).Distinct().Select(value => new TextRange(value, value))),
        Call { Function: "STARTSWITH", Arguments: [Member member, Literal { Value: { ValueKind: JsonValueKind.String } value }] } when member.Path.SequenceEqual(path) =>
            new TextRanges([new TextRange(value.GetString()!, value.GetString() + TextRange.Highest)]),
        _ => Everything,
    };

    private static TextRanges OfComparison(string sign, string value) => sign switch
    {
        "=" => new TextRanges([new TextRange(value, value)]),
        "<" or "<=" => new TextRanges([new TextRange(string.Empty, value)]),
        ">" or ">=" => new TextRanges([new TextRange(value, TextRange.Highest)]),
        _ => Everything,
    };

    private static TextRanges Both(TextRanges left, TextRanges right) => Ordered(
        from one in left.Parts
        from other in right.Parts
        let range = new TextRange(Max(one.Low, other.Low), Min(one.High, other.High))
        where string.CompareOrdinal(range.Low, range.High) <= 0
        select range);

    private static TextRanges Either(TextRanges left, TextRanges right) => Ordered(left.Parts.Concat(right.Parts));

    private static TextRanges Ordered(IEnumerable<TextRange> ranges)
    {
        var parts = new List<TextRange>();
        foreach (var range in ranges.OrderBy(range => range.Low, StringComparer.Ordinal))
        {
            if (parts.Count > 0 && string.CompareOrdinal(range.Low, parts[^1].High) <= 0)
            {
                parts[^1] = parts[^1] with { High = Max(parts[^1].High, range.High) };
            }
            else
            {
                parts.Add(range);
            }
        }

        return new TextRanges(parts);
    }

    private static string Max(string left, string right) => string.CompareOrdinal(left, right) >= 0 ? left : right;

    private static string Min(string left, string right) => string.CompareOrdinal(left, right) <= 0 ? left : right;
}
