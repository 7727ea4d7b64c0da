namespace Interviews.Domain.Analytics.Reports;

/// <summary>Reads a report page by page.</summary>
public static class ReportPages
{
    /// <param name="after">The key of the last row that was read; <c>null</c> for the first page.</param>
    /// <param name="limit">How many rows to a page, at least 1.</param>
    /// <param name="cursor">Where the next page begins, from the key of this one's last row.</param>
    public static TReport Page<TReport>(this IListReport<TReport> report, string? after, int limit, Func<string, string> cursor)
    {
        var keys = report.Keys;
        var start = after is null ? 0 : keys.Count(key => string.CompareOrdinal(key, after) <= 0);
        var end = Math.Min(start + limit, keys.Count);
        return report.Page(start..end, end < keys.Count ? cursor(keys[end - 1]) : null);
    }
}
