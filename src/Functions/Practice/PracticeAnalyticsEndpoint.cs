using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Domain.Practice;
using Interviews.Domain.Storage;
using Interviews.Functions.Access;
using Interviews.Functions.Http;
using Interviews.Functions.Http.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NodaTime;

namespace Interviews.Functions.Practice;

/// <summary><c>GET /interviews/ai-mock/user/{userId}/analytics</c>: how one's results develop; for oneself, and for admins, who see figures alone.</summary>
public sealed class PracticeAnalyticsEndpoint(IStore store)
{
    [Function("GetPracticeAnalytics")]
    [Allow(Role.Candidate | Role.Admin)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "interviews/ai-mock/user/{userId}/analytics")] HttpRequest request, string userId, CancellationToken cancellationToken)
    {
        var actor = request.Actor();
        var parameters = new QueryReader(request);
        var from = parameters.Moment("startDate", endOfDay: false);
        var to = parameters.Moment("endDate", endOfDay: true);
        if (from >= to)
        {
            parameters.Refuse("endDate", "'endDate' must not be before 'startDate'.");
        }

        var refusal = parameters.Refusal ?? (actor.Id == userId || actor.Is(Role.Admin) ? null : Refusal.Forbidden("Only admins see how others practice."));
        return refusal is not null
            ? new ProblemResult(refusal)
            : Answer.Ok(View(userId, from, to, await AnalyticsAsync(actor, new PracticeOf(userId, from, to), cancellationToken)));
    }

    private async Task<PracticeAnalytics> AnalyticsAsync(Actor actor, PracticeOf query, CancellationToken cancellationToken) => PracticeAnalytics.Of(
        await store.AllAsync(actor.OrganizationId, query, cancellationToken).Take(PracticeAnalytics.Most).ToListAsync(cancellationToken), DateTimeZone.Utc);

    private static object View(string userId, Instant? from, Instant? to, PracticeAnalytics figures) => new
    {
        userId,
        from,
        to,
        figures.Made,
        figures.Completed,
        figures.Abandoned,
        figures.Score,
        figures.SecondsSpent,
        figures.Scores,
        figures.BySkill,
        figures.Development,
    };
}
