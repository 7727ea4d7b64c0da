using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Domain.Feedback;
using Interviews.Domain.Feedback.Debrief;
using Interviews.Functions.Access;
using Interviews.Functions.Analytics.Reports;
using Interviews.Functions.Http;
using Interviews.Functions.Interviews;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.Functions.Feedback.Debrief;

/// <summary>
/// <c>GET /interviews/{id}/debrief</c>: the scorecards side by side, who is missing, and how those who judged usually judge (REQ-FBK-22). Whoever is blind waits.
/// </summary>
public sealed class GetDebriefEndpoint(FeedbackService feedback, InterviewService interviews, CalibrationReader calibration)
{
    [Function("GetDebrief")]
    [Allow(Roles.Recruiting | Role.Interviewer)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "interviews/{id:guid}/debrief")] HttpRequest request, Guid id, CancellationToken cancellationToken)
    {
        var actor = request.Actor();
        var read = await interviews.ReadAsync(actor, id, cancellationToken);
        if (read.IsRefused)
        {
            return new ProblemResult(read.Refusal);
        }

        var interview = read.Value.Value;
        if (!BlindMode.SeesAll(interview, actor))
        {
            return new ProblemResult(Refusal.Forbidden(
                $"The debrief of interview {id} opens to its interviewers when they have submitted their own scorecard, or later where its rubric says so."));
        }

        var debrief = InterviewDebrief.Of(interview, await feedback.AllAsync(actor, id, cancellationToken));
        return Answer.Ok(new
        {
            interviewId = id,
            debrief.Attributes,
            debrief.Recommendation,
            debrief.Score,
            debrief.Gaps,
            debrief.Missing,
            debrief.NotCounted,
            calibration = await calibration.ReadAsync(actor, FeedbackDuty.Asked(interview).Select(interviewer => interviewer.Id!).Distinct(), cancellationToken),
        });
    }
}
