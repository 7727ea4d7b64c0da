using Interviews.Domain.Access;
using Interviews.Domain.Interviews;
using Interviews.Domain.Storage;
using Interviews.Functions.Access;
using Interviews.Functions.Http;
using Interviews.Functions.Http.Requests;
using Interviews.Functions.Interviews.Views;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.Functions.Interviews.Endpoints;

/// <summary><c>GET /interviews/results</c>: the results of all interviews, the latest interview first (REQ-INT-30). Whoever still owes a scorecard does not find that interview's.</summary>
public sealed class ListResultsEndpoint(InterviewLists lists)
{
    [Function("ListResults")]
    [Allow(Roles.Recruiting)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "interviews/results")] HttpRequest request, CancellationToken cancellationToken)
    {
        var parameters = new QueryReader(request);
        var page = await lists.PageAsync(request.Actor(), Query(parameters), parameters, cancellationToken);
        return Answer.Of(page, found => Answer.Ok(new ListPage<ListedResultView>([.. found.Items.Select(ListedResultView.Of).OfType<ListedResultView>()], found.NextCursor)));
    }

    private static FindInterviews Query(QueryReader parameters) => new()
    {
        Statuses = [InterviewStatus.Evaluated],
        Type = parameters.Choice<InterviewType>("type", "interviewType"),
        JobId = parameters.Text("jobId"),
        CandidateId = parameters.Text("candidateId"),
        From = parameters.Moment("dateFrom", endOfDay: false, "startDate", "from"),
        To = parameters.Moment("dateTo", endOfDay: true, "endDate", "to"),
        LatestFirst = true,
    };
}
