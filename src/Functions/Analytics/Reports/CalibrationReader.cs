using Interviews.Domain.Access;
using Interviews.Domain.Analytics.Figures;
using Interviews.Domain.Analytics.Reports;
using NodaTime;
using NodaTime.Extensions;

namespace Interviews.Functions.Analytics.Reports;

/// <summary>
/// How interviewers usually judge, from what is counted of them anyway: at most twelve documents of each for whole months, and those of the days of the months that the
/// year begins and ends in.
/// </summary>
public sealed class CalibrationReader(MetricsReader metrics, BlindReports blindness, TimeProvider time)
{
    private static readonly Period _remembered = Period.FromYears(1);

    /// <summary>Over the year up to today. Who is no staff reads their own only.</summary>
    /// <returns>In the order of <paramref name="interviewerIds"/>; without what would tell the reader early what others thought of a candidate (REQ-ANA-10).</returns>
    public async Task<IReadOnlyList<InterviewerCalibration>> ReadAsync(Actor reader, IEnumerable<string> interviewerIds, CancellationToken cancellationToken)
    {
        var today = time.GetCurrentInstant().InUtc().Date;
        var read = new List<InterviewerCalibration>();
        foreach (var id in interviewerIds)
        {
            var subject = ReportSubject.Interviewer(id).For(reader);
            if (!subject.IsRefused)
            {
                var scope = new ReportScope(today - _remembered, today, ReportPeriod.Month, subject.Value);
                var blind = await blindness.AreBlindAsync(reader, scope, cancellationToken);
                var rows = await metrics.ReadAsync(reader.OrganizationId, scope, cancellationToken);
                read.Add(InterviewerCalibration.Of(id, new ReportSource(scope, reader, blind, rows).Sum));
            }
        }

        return read;
    }
}
