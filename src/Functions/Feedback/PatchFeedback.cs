using Interviews.Domain.Access;
using Interviews.Functions.Access;
using Interviews.Functions.Http;
using Interviews.Functions.Http.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.Functions.Feedback;

/// <summary><c>PATCH /interviews/{id}/feedback/{feedbackId}</c>: parts of a scorecard, each rating by itself. What changes nothing makes no version.</summary>
public sealed class PatchFeedback(ScorecardEdits edits)
{
    [Function(nameof(PatchFeedback))]
    [Allow(Roles.Recruiting | Role.Interviewer)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "patch", Route = "interviews/{id:guid}/feedback/{feedbackId:guid}")] HttpRequest request,
        Guid id,
        Guid feedbackId,
        CancellationToken cancellationToken)
    {
        var patch = await request.ReadPatchAsync<ScorecardRequest>(cancellationToken);
        return patch.IsRefused
            ? new ProblemResult(patch.Refusal)
            : await edits.RunAsync(request, id, feedbackId, scorecard => patch.Value.Over(ScorecardPatchBase.Of(scorecard, patch.Value)), cancellationToken);
    }
}
