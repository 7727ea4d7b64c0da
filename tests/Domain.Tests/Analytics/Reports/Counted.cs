using Interviews.Domain.Access;
using Interviews.Domain.Analytics.Counting;
using Interviews.Domain.Analytics.Reports;
using NodaTime;

namespace Interviews.Domain.Tests.Analytics.Reports;

/// <summary>What reports of the year are made of.</summary>
internal static class Counted
{
    public static readonly LocalDate From = new(2026, 1, 1);

    public static readonly LocalDate To = new(2026, 12, 31);

    public static ReportSource Source(params IReadOnlyList<MetricsRow> rows) => Source(ReportSubject.Organization, Scenario.Admin, rows);

    public static ReportSource Source(ReportSubject subject, Actor reader, params IReadOnlyList<MetricsRow> rows) =>
        new(new ReportScope(From, To, ReportPeriod.Month, subject), reader, Blind: false, rows);

    public static MetricsRow Month(int month, params IReadOnlyList<(string Counter, long Count)> counts) =>
        new(new LocalDate(2026, month, 1), Tally.Of(counts.ToDictionary(each => each.Counter, each => each.Count)));

    public static ReportTable TableOf<TReport>(IListReport<TReport> report) => report.Table;
}
