using Interviews.Domain.Access;
using Interviews.Domain.Analytics.Reports;
using Interviews.Functions.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.Functions.Analytics.Reports;

/// <summary><c>GET /interviews/analytics</c>: everything that is counted, of the organization, a job or a type (REQ-ANA-01).</summary>
public sealed class GetAnalyticsEndpoint(ReportEndpoint<AnalyticsReport> report)
{
    [Function("GetAnalytics")]
    [Allow(Roles.Recruiting)]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "interviews/analytics")] HttpRequest request, CancellationToken cancellationToken) =>
        report.AnswerAsync(request, cancellationToken);
}
