using Interviews.Domain.Access;
using Interviews.Domain.Interviews;
using Interviews.Domain.Lifecycle;
using Interviews.Domain.Scheduling;
using Interviews.Domain.Storage;
using Interviews.Functions.Access;
using Interviews.Functions.Http;
using Interviews.Functions.Http.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NodaTime;
using NodaTime.Extensions;

namespace Interviews.Functions.Interviews.Endpoints;

/// <summary><c>GET /interviews/summary</c>: the numbers of a dashboard, each counted in an index.</summary>
public sealed class InterviewSummaryEndpoint(IStore store, LifecycleSettings lifecycle, TimeProvider time)
{
    [Function("InterviewSummary")]
    [Allow(Roles.Recruiting)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "interviews/summary")] HttpRequest request, CancellationToken cancellationToken)
    {
        var parameters = new QueryReader(request);
        var timeZone = parameters.Text("timeZone") ?? "UTC";
        if (TimeZones.Find(timeZone) is null)
        {
            parameters.Refuse("timeZone", TimeZones.Unknown(timeZone));
        }

        return parameters.Refusal is { } refusal
            ? new ProblemResult(refusal)
            : Answer.Ok(await CountAsync(request.Actor().OrganizationId, timeZone, TimeZones.Find(timeZone)!, cancellationToken));
    }

    private async Task<Summary> CountAsync(string organizationId, string timeZone, DateTimeZone zone, CancellationToken cancellationToken)
    {
        var counts = SummaryCounts.At(time.GetCurrentInstant(), zone, lifecycle);
        CountQuery[] queries = [counts.Today, counts.ThisWeek, counts.Upcoming, counts.Completed, counts.Cancelled, counts.FeedbackOverdue];
        var numbers = await Task.WhenAll(queries.Select(query => store.CountAsync(organizationId, query, cancellationToken)));
        return new Summary(timeZone, numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]);
    }

    /// <inheritdoc cref="SummaryCounts"/>
    private sealed record Summary(string TimeZone, int Today, int ThisWeek, int Upcoming, int Completed, int Cancelled, int FeedbackOverdue);
}
