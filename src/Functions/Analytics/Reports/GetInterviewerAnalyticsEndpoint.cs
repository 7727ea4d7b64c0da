using Interviews.Domain.Access;
using Interviews.Domain.Analytics.Reports;
using Interviews.Functions.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.Functions.Analytics.Reports;

/// <summary><c>GET /interviews/analytics/interviewer/{id}</c>: load, promptness and calibration of one interviewer (REQ-ANA-08), who sees only their own.</summary>
public sealed class GetInterviewerAnalyticsEndpoint(ReportEndpoint<InterviewerReport> report)
{
    [Function("GetInterviewerAnalytics")]
    [Allow(Roles.Recruiting | Role.Interviewer)]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "interviews/analytics/interviewer/{id}")] HttpRequest request, string id, CancellationToken cancellationToken) =>
        report.AnswerAsync(request, ReportSubject.Interviewer(id), cancellationToken);
}
