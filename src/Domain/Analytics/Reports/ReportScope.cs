using Interviews.Domain.Interviews;
using Interviews.Domain.Storage;
using NodaTime;

namespace Interviews.Domain.Analytics.Reports;

/// <summary>What a report is of.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day, included.</param>
/// <param name="Period">What a row is; a report without rows reads months where it can.</param>
public sealed record ReportScope(LocalDate From, LocalDate To, ReportPeriod Period, ReportSubject Subject)
{
    /// <summary>The days are those of each interview's own zone, which may begin or end a day from UTC's.</summary>
    private static readonly Duration _zones = Duration.FromDays(1);

    /// <summary>The subject's interviews of these days, and some of the days around them; see <see cref="Has"/>.</summary>
    public FindInterviews Interviews => Subject.Interviews with
    {
        From = From.AtStartOfDayInZone(DateTimeZone.Utc).ToInstant() - _zones,
        To = To.PlusDays(1).AtStartOfDayInZone(DateTimeZone.Utc).ToInstant() + _zones,
    };

    /// <summary>Whether an interview counts on one of these days.</summary>
    public bool Has(InterviewTime time) => time.ToLocalDay() is var day && From <= day && day <= To;

    /// <summary>What is to be read, in order of time. How much that is depends on the days alone, never on how many interviews there are.</summary>
    public IEnumerable<MetricsBetween> Metrics(int generation) => ReportPeriods.Ranges(From, To, Period)
        .Select(range => new MetricsBetween(generation, Subject.Metrics, range.Grain, range.From, range.To));
}
