using NodaTime;

namespace Interviews.Domain.Analytics.Reports;

/// <summary>What a report is of.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day, included.</param>
/// <param name="Period">What a row is; a report without rows reads months where it can.</param>
public sealed record ReportScope(LocalDate From, LocalDate To, ReportPeriod Period, ReportSubject Subject)
{
    /// <summary>What is to be read, in order of time. How much that is depends on the days alone, never on how many interviews there are.</summary>
    public IEnumerable<MetricsBetween> Metrics(int generation) => ReportPeriods.Ranges(From, To, Period)
        .Select(range => new MetricsBetween(generation, Subject.Metrics, range.Grain, range.From, range.To));
}
