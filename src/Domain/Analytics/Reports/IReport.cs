namespace Interviews.Domain.Analytics.Reports;

/// <summary>A report, whose members are those of its schema in the API contract.</summary>
public interface IReport<TSelf>
    where TSelf : IReport<TSelf>
{
    /// <summary>What a row is unless the reader says; <c>null</c> for a report without rows.</summary>
    static abstract ReportPeriod? UsualPeriod { get; }

    static abstract TSelf Of(ReportSource source);
}

/// <summary>A report with a list, which is read page by page and exported as a table.</summary>
public interface IListReport<out TSelf>
{
    /// <summary>Of each row, unique and in ordinal order: where a page begins.</summary>
    IReadOnlyList<string> Keys { get; }

    /// <summary>All rows.</summary>
    ReportTable Table { get; }

    /// <param name="nextCursor"><c>null</c> on the last page.</param>
    TSelf Page(Range rows, string? nextCursor);
}

/// <summary>Rows by name: each has all the names, and so has the empty one, which names the columns where there are no rows.</summary>
public sealed record ReportTable(object Empty, IReadOnlyList<object> Rows);
