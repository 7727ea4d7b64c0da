using Interviews.Domain.Access;
using Interviews.Domain.Feedback;
using Interviews.Functions.Access;
using Interviews.Functions.Http;
using Interviews.Functions.Interviews;
using Interviews.Functions.Interviews.Views;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NodaTime.Extensions;

namespace Interviews.Functions.Feedback;

/// <summary><c>GET /interviews/{id}/feedback</c>: the scorecards that the caller may see by now; blind until their own is submitted.</summary>
public sealed class GetFeedbackEndpoint(FeedbackService feedback, InterviewService interviews, TimeProvider time)
{
    [Function("GetFeedback")]
    [Allow(Roles.Recruiting | Role.Interviewer)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "interviews/{id:guid}/feedback")] HttpRequest request, Guid id, CancellationToken cancellationToken)
    {
        var actor = request.Actor();
        var read = await interviews.ReadAsync(actor, id, cancellationToken);
        if (read.IsRefused)
        {
            return new ProblemResult(read.Refusal);
        }

        var all = await feedback.AllAsync(actor, id, cancellationToken);
        return Answer.Ok(new
        {
            interviewId = id,
            blind = BlindMode.IsBlind(read.Value.Value, actor),
            items = BlindMode.Visible(read.Value.Value, all, actor).Select(ScorecardView.Of),
            progress = FeedbackProgress.Of(read.Value.Value, time.GetCurrentInstant()),
        });
    }
}
