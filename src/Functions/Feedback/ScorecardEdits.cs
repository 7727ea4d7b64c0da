using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Domain.Feedback;
using Interviews.Domain.Storage;
using Interviews.Functions.Access;
using Interviews.Functions.Http;
using Interviews.Functions.Interviews;
using Microsoft.AspNetCore.Http;

namespace Interviews.Functions.Feedback;

/// <summary>What the ways of editing a scorecard share: to find it, and to commit what it is to say.</summary>
public sealed class ScorecardEdits(FeedbackService feedback, InterviewService interviews)
{
    /// <param name="put">What the scorecard is to say, made from the one that is there, and held to the rules.</param>
    /// <param name="wrong">What is wrong with the request by itself; it is told even where there is no such scorecard.</param>
    internal async Task<IResult> RunAsync(
        HttpRequest request, Guid interviewId, Guid feedbackId, Func<Scorecard, Func<ScorecardRequest, Refusal?>, Result<ScorecardRequest>> put, CancellationToken cancellationToken, Refusal? wrong = null) => Answer.Of(
        await EditAsync(request, interviewId, feedbackId, put, wrong, cancellationToken),
        stored => Answer.Ok(ScorecardView.Of(stored.Value), stored.ETag));

    private async Task<Result<Stored<Scorecard>>> EditAsync(
        HttpRequest request, Guid interviewId, Guid feedbackId, Func<Scorecard, Func<ScorecardRequest, Refusal?>, Result<ScorecardRequest>> put, Refusal? wrong, CancellationToken cancellationToken)
    {
        var actor = request.Actor();
        var found = await FindAsync(actor, interviewId, feedbackId, cancellationToken);
        if (found.IsRefused)
        {
            return wrong ?? found.Refusal;
        }

        var body = found.Then(seen => put(seen, ScorecardRequest.Check));
        if (body.IsRefused)
        {
            return body.Refusal;
        }

        var scorecard = found.Value;
        if (body.Value.InterviewerId is { } interviewerId && interviewerId != scorecard.InterviewerId)
        {
            return Refusal.Invalid("interviewerId", "'interviewerId' cannot be changed: a scorecard stays with its interviewer.");
        }

        return await feedback.ExecuteAsync(
            actor,
            interviewId,
            scorecard.InterviewerId,
            request.Allows,
            existing => Command(existing is null ? body : put(existing, _ => null)),
            _ => [],
            cancellationToken);

        // What can be made of one scorecard can be made of any other: only the request itself is ever refused.
        ScorecardCommand Command(Result<ScorecardRequest> next) => next.Value.IsDismissal
            ? new DismissScorecard(scorecard.ScorecardId, scorecard.InterviewerId)
            : new PutScorecard(scorecard.InterviewerId, next.Value.Content, next.Value.IsDraft);
    }

    /// <summary>What one may not see does not exist for one.</summary>
    private async Task<Result<Scorecard>> FindAsync(Actor actor, Guid interviewId, Guid feedbackId, CancellationToken cancellationToken)
    {
        var read = await interviews.ReadAsync(actor, interviewId, cancellationToken);
        if (read.IsRefused)
        {
            return read.Refusal;
        }

        var all = await feedback.AllAsync(actor, interviewId, cancellationToken);
        return BlindMode.Visible(read.Value.Value, all, actor).FirstOrDefault(scorecard => scorecard.ScorecardId == feedbackId.ToString()) is { } seen
            ? seen
            : Refusal.NotFound("scorecard", feedbackId);
    }
}
