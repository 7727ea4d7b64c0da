using System.Text.Json.Serialization;
using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Domain.Interviews;
using Interviews.Domain.Storage;
using Interviews.Functions.Access;
using Interviews.Functions.Http;
using Interviews.Functions.Http.Requests;
using Interviews.Functions.Interviews.Views;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NodaTime.Extensions;

namespace Interviews.Functions.Interviews.Endpoints;

/// <summary><c>GET /candidates/{id}/interviews</c>: a candidate's rounds in order, upcoming and past (REQ-INT-50).</summary>
public sealed class CandidateInterviewsEndpoint(InterviewLists lists, InterviewViews views, TimeProvider time)
{
    [Function("CandidateInterviews")]
    [Allow(Roles.Recruiting | Role.Candidate)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "candidates/{id}/interviews")] HttpRequest request, string id, CancellationToken cancellationToken)
    {
        var actor = request.Actor();
        if (!actor.IsOrganizationWide && actor.Id != id)
        {
            return new ProblemResult(Refusal.Forbidden("A candidate sees only their own interviews."));
        }

        var page = await lists.PageAsync(actor, new FindInterviews { CandidateId = id }, new QueryReader(request), cancellationToken);
        return Answer.Of(page, found =>
        {
            var ahead = found.Items.ToLookup(interview => interview.Shown.Time.EndsAt > time.GetCurrentInstant() && interview.Shown.IsOpen());
            return Answer.Ok(new Rounds(id, Views(ahead[true]), Views(ahead[false]), found.NextCursor));
        });

        List<object> Views(IEnumerable<SeenInterview> list) =>
            [.. list.OrderBy(interview => interview.Shown.Round).ThenBy(interview => interview.Shown.Time.ScheduledAt).Select(views.Of)];
    }

    /// <param name="NextCursor">Where the next page begins; absent on the last one.</param>
    private sealed record Rounds(
        string CandidateId, IReadOnlyList<object> Upcoming, IReadOnlyList<object> Past, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? NextCursor);
}
