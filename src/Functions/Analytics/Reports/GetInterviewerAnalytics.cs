using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Domain.Analytics.Reports;
using Interviews.Functions.Access;
using Interviews.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NodaTime.Text;

namespace Interviews.Functions.Analytics.Reports;

/// <summary>
/// <c>GET /interviews/analytics/interviewer/{id}</c>: load, promptness and calibration of one interviewer (REQ-ANA-08). An interviewer sees only
/// their own; an interview enters the comparison with its panel only once their own scorecard is in, so nothing of it is told before (REQ-ANA-10).
/// </summary>
public sealed class GetInterviewerAnalytics(AnalyticsRequests requests)
{
    [Function(nameof(GetInterviewerAnalytics))]
    [Allow(Roles.Recruiting | Role.Interviewer)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "interviews/analytics/interviewer/{id}")] HttpRequest request, string id, CancellationToken cancellationToken)
    {
        var actor = request.Actor();
        if (!actor.IsOrganizationWide && actor.Id != id)
        {
            return new ProblemResult(Refusal.Forbidden("An interviewer sees only their own analytics."));
        }

        return await requests.AnswerAsync(
            request,
            ReportSubject.Interviewer(id),
            ReportPeriod.Week,
            (query, rows) => new ReportList(Beside(id, query, rows, actor.IsOrganizationWide), [.. rows.Select(Item)]),
            cancellationToken);
    }

    private static Dictionary<string, object> Beside(string id, ReportQuery query, IReadOnlyList<MetricsRow> rows, bool isStaff)
    {
        var report = InterviewerReport.Of(MetricsRow.Sum(rows));
        var beside = GetTrends.Beside(query);
        beside["interviewerId"] = id;
        beside["summary"] = isStaff ? report : report.ForThemself();
        return beside;
    }

    private static ReportItem Item(MetricsRow row) =>
        new(LocalDatePattern.Iso.Format(row.Start), new { start = row.Start, load = LoadReport.Of(row.Tally) });
}
