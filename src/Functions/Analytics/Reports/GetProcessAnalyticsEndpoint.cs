using Interviews.Domain.Access;
using Interviews.Domain.Analytics.Reports;
using Interviews.Functions.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.Functions.Analytics.Reports;

/// <summary><c>GET /interviews/analytics/process</c>: how long things take and where they lead (REQ-ANA-04).</summary>
public sealed class GetProcessAnalyticsEndpoint(ReportEndpoint<ProcessReport> report)
{
    [Function("GetProcessAnalytics")]
    [Allow(Roles.Recruiting)]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "interviews/analytics/process")] HttpRequest request, CancellationToken cancellationToken) =>
        report.AnswerAsync(request, cancellationToken);
}
