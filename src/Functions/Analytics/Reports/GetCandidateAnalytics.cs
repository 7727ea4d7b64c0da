using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Domain.Analytics.Reports;
using Interviews.Functions.Access;
using Interviews.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NodaTime.Text;

namespace Interviews.Functions.Analytics.Reports;

/// <summary><c>GET /interviews/analytics/candidate/{id}</c>: one candidate's interviews (REQ-ANA-07). The candidate sees how many there were and when.</summary>
public sealed class GetCandidateAnalytics(AnalyticsRequests requests)
{
    [Function(nameof(GetCandidateAnalytics))]
    [Allow(Roles.Recruiting | Role.Candidate)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "interviews/analytics/candidate/{id}")] HttpRequest request, string id, CancellationToken cancellationToken)
    {
        var actor = request.Actor();
        if (!actor.IsOrganizationWide && actor.Id != id)
        {
            return new ProblemResult(Refusal.Forbidden("A candidate sees only what concerns their own interviews."));
        }

        // Staff who are the candidate themselves are that first: nobody reads what was thought of them.
        var themself = !actor.IsOrganizationWide || actor.Id == id;
        return await requests.AnswerAsync(
            request,
            ReportSubject.Candidate(id),
            ReportPeriod.Month,
            (query, rows) => new ReportList(Beside(id, query, rows, themself), [.. rows.Select(Item)]),
            cancellationToken);
    }

    private static Dictionary<string, object> Beside(string id, ReportQuery query, IReadOnlyList<MetricsRow> rows, bool themself)
    {
        var sum = MetricsRow.Sum(rows);
        var report = InterviewReport.Of(sum);
        var beside = GetTrends.Beside(query);
        beside["candidateId"] = id;
        beside["volume"] = report.Volume;
        if (themself)
        {
            beside.Remove("blind");
        }
        else
        {
            beside["rates"] = report.Rates;
            beside["process"] = report.Process;
            beside["success"] = report.Success;
            beside["scores"] = report.Scores;
            beside["satisfaction"] = report.Satisfaction;
            beside["skills"] = SkillReport.Of(sum);
        }

        return beside;
    }

    private static ReportItem Item(MetricsRow row) => new(LocalDatePattern.Iso.Format(row.Start), new { start = row.Start, volume = VolumeReport.Of(row.Tally) });
}
