using Interviews.Domain.Access;
using Interviews.Domain.Analytics.Reports;
using Interviews.Functions.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NodaTime;

namespace Interviews.Functions.Analytics.Reports;

/// <summary><c>GET /interviews/analytics/skills</c>: how each attribute of scorecards was rated, and how that moves (REQ-ANA-06).</summary>
public sealed class GetSkills(AnalyticsRequests requests)
{
    [Function(nameof(GetSkills))]
    [Allow(Roles.Recruiting)]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "interviews/analytics/skills")] HttpRequest request, CancellationToken cancellationToken) =>
        requests.AnswerAsync(
            request,
            subject: null,
            ReportPeriod.Month,
            (query, rows) => new ReportList(GetTrends.Beside(query), Items(rows)),
            cancellationToken);

    private static IReadOnlyList<ReportItem> Items(IReadOnlyList<MetricsRow> rows)
    {
        var trends = rows
            .SelectMany(row => SkillReport.Of(row.Tally).Select(skill => (skill.Attribute, Point: new TrendPoint(row.Start, skill.Rating.Mean, skill.Rating.N))))
            .ToLookup(each => each.Attribute, each => each.Point, StringComparer.Ordinal);
        return [.. SkillReport.Of(MetricsRow.Sum(rows)).Select(skill => new ReportItem(skill.Attribute, new { skill.Attribute, skill.Rating, trend = trends[skill.Attribute] }))];
    }

    /// <param name="Start">The first day of the row.</param>
    private sealed record TrendPoint(LocalDate Start, double? Mean, long N);
}
