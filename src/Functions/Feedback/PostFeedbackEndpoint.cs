using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Domain.Feedback;
using Interviews.Domain.Storage;
using Interviews.Functions.Access;
using Interviews.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.Functions.Feedback;

/// <summary><c>POST /interviews/{id}/feedback</c>: one scorecard for each assigned interviewer, as a draft or submitted.</summary>
public sealed class PostFeedbackEndpoint(FeedbackService feedback, IdempotentCreates creates, TimeProvider time)
{
    [Function("PostFeedback")]
    [Allow(Roles.Recruiting | Role.Interviewer)]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "interviews/{id:guid}/feedback")] HttpRequest request, Guid id, CancellationToken cancellationToken) =>
        creates.RunAsync<ScorecardRequest>(request, (body, attempt) => PostAsync(request.Actor(), id, body, attempt, cancellationToken), cancellationToken);

    private async Task<Result<Answer>> PostAsync(
        Actor actor, Guid id, ScorecardRequest body, IdempotentCreates.Attempt attempt, CancellationToken cancellationToken)
    {
        var interviewerId = body.InterviewerId ?? actor.Id;
        var scorecardId = Guid.CreateVersion7(time.GetUtcNow()).ToString();
        var location = $"/api/interviews/{id}/feedback/{scorecardId}";
        CreatedAnswer? created = null;
        var posted = await feedback.ExecuteAsync(
            actor,
            id,
            interviewerId,
            null,
            _ => body.IsDismissal ? new DismissScorecard(scorecardId, interviewerId) : new PostScorecard(scorecardId, interviewerId, body.Content, body.IsDraft),
            scorecard =>
            {
                created = new CreatedAnswer(ScorecardView.Of(scorecard), location, ((IRecord)scorecard).Id);
                return attempt.Record(created);
            },
            cancellationToken);
        return posted.Then<Answer>(stored => created!.With(stored.ETag));
    }
}
