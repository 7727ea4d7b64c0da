using Interviews.Domain.Access;
using Interviews.Domain.Analytics.Reports;
using Interviews.Functions.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.Functions.Analytics.Reports;

/// <summary><c>GET /interviews/analytics/skills</c>: how each attribute of scorecards was rated, and how that moves (REQ-ANA-06).</summary>
public sealed class GetSkillsEndpoint(ReportEndpoint<SkillsReport> report)
{
    [Function("GetSkills")]
    [Allow(Roles.Recruiting)]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "interviews/analytics/skills")] HttpRequest request, CancellationToken cancellationToken) =>
        report.AnswerAsync(request, cancellationToken);
}
