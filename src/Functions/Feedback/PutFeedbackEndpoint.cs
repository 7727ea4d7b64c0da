using Interviews.Domain.Access;
using Interviews.Functions.Access;
using Interviews.Functions.Http;
using Interviews.Functions.Http.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.Functions.Feedback;

/// <summary><c>PUT /interviews/{id}/feedback/{feedbackId}</c>: a scorecard instead of the one that is there, as its further version; earlier ones are kept.</summary>
public sealed class PutFeedbackEndpoint(ScorecardEdits edits)
{
    [Function("PutFeedback")]
    [Allow(Roles.Recruiting | Role.Interviewer)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "interviews/{id:guid}/feedback/{feedbackId:guid}")] HttpRequest request,
        Guid id,
        Guid feedbackId,
        CancellationToken cancellationToken)
    {
        var body = await request.ReadAsync<ScorecardRequest>(cancellationToken);
        return body.IsRefused ? new ProblemResult(body.Refusal) : await edits.RunAsync(request, id, feedbackId, (_, _) => body, cancellationToken);
    }
}
