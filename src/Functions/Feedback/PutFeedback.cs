using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Domain.Feedback;
using Interviews.Domain.Interviews;
using Interviews.Domain.Storage;
using Interviews.Functions.Access;
using Interviews.Functions.Http;
using Interviews.Functions.Http.Requests;
using Interviews.Functions.Interviews;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.Functions.Feedback;

/// <summary><c>PUT /interviews/{id}/feedback/{feedbackId}</c>: a further version of a scorecard; earlier ones are kept.</summary>
public sealed class PutFeedback(FeedbackService feedback, InterviewService interviews)
{
    [Function(nameof(PutFeedback))]
    [Allow(Roles.Recruiting | Role.Interviewer)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "interviews/{id:guid}/feedback/{feedbackId:guid}")] HttpRequest request,
        Guid id,
        Guid feedbackId,
        CancellationToken cancellationToken)
    {
        var body = await request.ReadAsync<ScorecardRequest>(cancellationToken);
        return body.IsRefused
            ? new ProblemResult(body.Refusal)
            : Answer.Of(
                await PutAsync(request, id, feedbackId, body.Value, cancellationToken),
                stored => Answer.Ok(ScorecardView.Of(stored.Value), stored.ETag));
    }

    private async Task<Result<Stored<Scorecard>>> PutAsync(
        HttpRequest request, Guid id, Guid feedbackId, ScorecardRequest body, CancellationToken cancellationToken)
    {
        var actor = request.Actor();
        var read = await interviews.ReadAsync(actor, id, cancellationToken);
        if (read.IsRefused)
        {
            return read.Refusal;
        }

        var all = await feedback.AllAsync(actor, id, cancellationToken);
        var scorecard = MayEdit(read.Value.Value, all, actor).FirstOrDefault(existing => existing.ScorecardId == feedbackId.ToString());
        if (scorecard is null)
        {
            return Refusal.NotFound("scorecard", feedbackId);
        }

        if (body.InterviewerId is not null && body.InterviewerId != scorecard.InterviewerId)
        {
            return Refusal.Invalid("interviewerId", "'interviewerId' cannot be changed: a scorecard stays with its interviewer.");
        }

        return await feedback.ExecuteAsync(
            actor,
            id,
            scorecard.InterviewerId,
            request.Allows,
            existing => body.IsDismissal
                ? new DismissScorecard(scorecard.ScorecardId, scorecard.InterviewerId)
                : new PutScorecard(scorecard.InterviewerId, body.ApplyTo(existing ?? scorecard), body.IsDraft),
            _ => [],
            cancellationToken);
    }

    // What one may not see does not exist for one; an interviewer edits only their own anyway.
    private static IEnumerable<Scorecard> MayEdit(Interview interview, IReadOnlyList<Scorecard> all, Actor actor) => BlindMode.Visible(interview, all, actor);
}
