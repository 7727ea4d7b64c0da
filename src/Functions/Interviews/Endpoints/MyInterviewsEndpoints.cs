using Interviews.Domain.Access;
using Interviews.Domain.Interviews;
using Interviews.Domain.Storage;
using Interviews.Functions.Access;
using Interviews.Functions.Http;
using Interviews.Functions.Http.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NodaTime;
using NodaTime.Extensions;

namespace Interviews.Functions.Interviews.Endpoints;

/// <summary><c>GET /interviews/upcoming</c> and <c>GET /interviews/mine</c>: what is still to come (REQ-INT-48, REQ-INT-49).</summary>
public sealed class MyInterviewsEndpoints(InterviewLists lists, TimeProvider time)
{
    private const int DefaultDays = 30;

    [Function("UpcomingInterviews")]
    [Allow(Roles.Everyone)]
    public Task<IResult> UpcomingAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "interviews/upcoming")] HttpRequest request, CancellationToken cancellationToken)
    {
        var parameters = new QueryReader(request);
        var days = parameters.Integer("days_ahead", 1, 366) ?? DefaultDays;
        return AnswerAsync(
            request,
            parameters,
            new FindInterviews
            {
                Statuses = OpenInterviews.Statuses,
                From = time.GetCurrentInstant(),
                To = time.GetCurrentInstant() + Duration.FromDays(days),
                ParticipantId = request.Actor().IsOrganizationWide ? null : request.Actor().Id,
            },
            cancellationToken);
    }

    [Function("MyInterviews")]
    [Allow(Role.Interviewer | Role.Candidate)]
    public Task<IResult> MineAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "interviews/mine")] HttpRequest request, CancellationToken cancellationToken) =>
        AnswerAsync(request, new QueryReader(request), new FindInterviews { Statuses = OpenInterviews.Statuses, ParticipantId = request.Actor().Id }, cancellationToken);

    [Function("MyInterviewHistory")]
    [Allow(Role.Interviewer | Role.Candidate)]
    public Task<IResult> HistoryAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "interviews/mine/history")] HttpRequest request, CancellationToken cancellationToken) =>
        AnswerAsync(
            request,
            new QueryReader(request),
            new FindInterviews
            {
                Statuses = [InterviewStatus.Completed, InterviewStatus.Evaluated, InterviewStatus.Cancelled, InterviewStatus.NoShow],
                ParticipantId = request.Actor().Id,
                LatestFirst = true,
            },
            cancellationToken);

    private async Task<IResult> AnswerAsync(HttpRequest request, QueryReader parameters, FindInterviews query, CancellationToken cancellationToken) =>
        Answer.Of(await lists.AnswerAsync(request.Actor(), query, parameters, cancellationToken), answer => answer);
}
