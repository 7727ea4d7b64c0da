using Interviews.Domain.Access;
using Interviews.Domain.Analytics.Reports;
using Interviews.Functions.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NodaTime.Text;

namespace Interviews.Functions.Analytics.Reports;

/// <summary><c>GET /interviews/analytics/trends</c>: volume, rates and scores day by day, week by week or month by month (REQ-ANA-05).</summary>
public sealed class GetTrends(AnalyticsRequests requests)
{
    [Function(nameof(GetTrends))]
    [Allow(Roles.Recruiting)]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "interviews/analytics/trends")] HttpRequest request, CancellationToken cancellationToken) =>
        requests.AnswerAsync(
            request,
            subject: null,
            ReportPeriod.Month,
            (query, rows) => new ReportList(Beside(query), [.. rows.Select(Item)]),
            cancellationToken);

    internal static Dictionary<string, object> Beside(ReportQuery query) =>
        new() { ["startDate"] = query.From, ["endDate"] = query.To, ["period"] = query.Period, ["blind"] = query.Blind };

    private static ReportItem Item(MetricsRow row)
    {
        var report = InterviewReport.Of(row.Tally);
        return new ReportItem(
            LocalDatePattern.Iso.Format(row.Start),
            new { start = row.Start, report.Volume, report.Rates, report.Process.PassThrough, report.Scores, report.Satisfaction });
    }
}
