using Interviews.Domain.Access;
using Interviews.Functions.Access;
using Interviews.Functions.Http;
using Interviews.Functions.Http.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NodaTime.Extensions;

namespace Interviews.Functions.Analytics.Reports;

/// <summary><c>GET /interviews/analytics/adverse-impact</c>: whether groups of candidates are selected alike (REQ-ANA-16).</summary>
public sealed class GetAdverseImpactEndpoint(ImpactReader impact, TimeProvider time)
{
    /// <summary>Every interview of the days is read.</summary>
    private const int MostDays = 366;

    [Function("GetAdverseImpact")]
    [Allow(Role.Admin)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "interviews/analytics/adverse-impact")] HttpRequest request, CancellationToken cancellationToken)
    {
        var read = ReportQuery.Read(new QueryReader(request), time.GetCurrentInstant().InUtc().Date, of: null, rows: null, MostDays);
        if (read.IsRefused)
        {
            return new ProblemResult(read.Refusal);
        }

        var report = await impact.ReadAsync(request.Actor().OrganizationId, read.Value.Scope, cancellationToken);
        return read.Value.AsksForCsv || CsvAnswer.IsAccepted(request) ? new CsvAnswer(CsvTable.Of(report.Table())) : Answer.Ok(report);
    }
}
