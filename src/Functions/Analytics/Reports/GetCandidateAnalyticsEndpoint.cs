using Interviews.Domain.Access;
using Interviews.Domain.Analytics.Reports;
using Interviews.Functions.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.Functions.Analytics.Reports;

/// <summary><c>GET /interviews/analytics/candidate/{id}</c>: one candidate's interviews (REQ-ANA-07). The candidate sees how many there were and when.</summary>
public sealed class GetCandidateAnalyticsEndpoint(ReportEndpoint<CandidateReport> report)
{
    [Function("GetCandidateAnalytics")]
    [Allow(Roles.Recruiting | Role.Candidate)]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "interviews/analytics/candidate/{id}")] HttpRequest request, string id, CancellationToken cancellationToken) =>
        report.AnswerAsync(request, ReportSubject.Candidate(id), cancellationToken);
}
