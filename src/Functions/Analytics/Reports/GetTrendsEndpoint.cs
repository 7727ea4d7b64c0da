using Interviews.Domain.Access;
using Interviews.Domain.Analytics.Reports;
using Interviews.Functions.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.Functions.Analytics.Reports;

/// <summary><c>GET /interviews/analytics/trends</c>: volume, rates and scores day by day, week by week or month by month (REQ-ANA-05).</summary>
public sealed class GetTrendsEndpoint(ReportEndpoint<TrendsReport> report)
{
    [Function("GetTrends")]
    [Allow(Roles.Recruiting)]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "interviews/analytics/trends")] HttpRequest request, CancellationToken cancellationToken) =>
        report.AnswerAsync(request, cancellationToken);
}
