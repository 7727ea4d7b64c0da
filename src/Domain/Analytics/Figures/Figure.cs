namespace Interviews.Domain.Analytics.Figures;

/// <summary>A share.</summary>
/// <param name="Value">0 to 1, to four decimal places; <c>null</c> where there is nothing to share, or too little to be shown.</param>
/// <param name="Count">Of how many it holds; <c>null</c> where there is too little to be shown.</param>
/// <param name="N">Of how many it could hold.</param>
public sealed record Ratio(double? Value, long? Count, long N)
{
    public static Ratio Of(long count, long n) => new(Figure.Quotient(count, n), count, n);
}

/// <summary>A mean.</summary>
/// <param name="Value">To four decimal places; <c>null</c> where there is nothing, or too little to be shown.</param>
/// <param name="N">Of how many.</param>
public sealed record Average(double? Value, long N)
{
    public static Average Of(double sum, long n) => new(Figure.Quotient(sum, n), n);

    /// <summary>Only of this many or more: fewer would tell of single cases.</summary>
    public Average AtLeast(int least) => N < least ? this with { Value = null } : this;
}

/// <summary>How often each value came.</summary>
/// <param name="Mean"><c>null</c> where there is nothing, where the values are no numbers, or where there is too little to be shown.</param>
/// <param name="Counts">By value, every value named; <c>null</c> where there is too little to be shown.</param>
public sealed record Distribution(long N, double? Mean, IReadOnlyDictionary<string, long>? Counts)
{
    public Distribution AtLeast(int least) => N < least ? new Distribution(N, null, null) : this;
}

internal static class Figure
{
    private const int Places = 4;

    public static double? Quotient(double dividend, long divisor) => divisor == 0 ? null : Math.Round(dividend / divisor, Places, MidpointRounding.ToEven);
}
