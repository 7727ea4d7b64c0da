using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Functions.Access;
using Interviews.Functions.Http;
using Interviews.Functions.Http.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.Functions.Feedback;

/// <summary><c>PATCH /interviews/{id}/feedback/{feedbackId}</c>: parts of a scorecard, each rating by itself. What changes nothing makes no version.</summary>
public sealed class PatchFeedbackEndpoint(ScorecardEdits edits)
{
    [Function("PatchFeedback")]
    [Allow(Roles.Recruiting | Role.Interviewer)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "patch", Route = "interviews/{id:guid}/feedback/{feedbackId:guid}")] HttpRequest request,
        Guid id,
        Guid feedbackId,
        CancellationToken cancellationToken)
    {
        var read = await request.ReadPatchAsync<ScorecardRequest>(cancellationToken);
        var patch = read.Then<RequestPatch<ScorecardRequest>>(given => CheckStatus(given) is { } wrong ? wrong : given);
        return patch.IsRefused
            ? new ProblemResult(patch.Refusal)
            : await edits.RunAsync(request, id, feedbackId, (scorecard, rules) => patch.Value.Over(ScorecardPatchBase.Of(scorecard, patch.Value), rules), cancellationToken, patch.Value.Unread);
    }

    /// <summary>Left out of a POST it is submitted, which nobody means who takes it away.</summary>
    private static Refusal? CheckStatus(RequestPatch<ScorecardRequest> patch) => Array.Find(["status", "draft"], patch.Removes) is { } removed
        ? Refusal.Invalid(removed, $"'{removed}' cannot be removed: a scorecard is a draft, or it is not.")
        : null;
}
