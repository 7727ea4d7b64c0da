using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Domain.Evaluation;
using Interviews.Domain.Interviews;
using Interviews.Functions.Access;
using Interviews.Functions.Http;
using Interviews.Functions.Http.Requests;
using Interviews.Functions.Interviews;
using Interviews.Functions.Messaging;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.Functions.Evaluation;

/// <summary><c>POST /interviews/{id}/evaluation</c>: has a model evaluate what is written by now.</summary>
public sealed class RequestEvaluationEndpoint(InterviewService interviews, EvaluationReader reader, Channels channels)
{
    [Function("RequestEvaluation")]
    [Allow(Roles.Recruiting)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "interviews/{id:guid}/evaluation")] HttpRequest request, Guid id, CancellationToken cancellationToken)
    {
        var body = await request.ReadAsync<NoBody>(cancellationToken);
        if (body.IsRefused)
        {
            return new ProblemResult(body.Refusal);
        }

        var done = await interviews.ExecuteAsync(
            request.Actor(), id, request.Allows, (interview, context) => DecideAsync(interview, context, cancellationToken), cancellationToken);
        return Answer.Of(done, stored => new Answer(
            StatusCodes.Status202Accepted, EvaluationView.Of(new SeenEvaluation(stored.Value, null), request.Actor(), channels))
        {
            OperationLocation = $"/api/interviews/{id}/evaluation",
        });
    }

    private async Task<Result<Decision>> DecideAsync(Interview interview, DecisionContext context, CancellationToken cancellationToken)
    {
        if (!channels.Evaluation)
        {
            return new Refusal(RefusalCode.EvaluationNotConfigured, "No language model is configured here; people evaluate interviews by themselves.");
        }

        var facts = await reader.FactsAsync(interview, cancellationToken);
        return EvaluationAttempt.Obstacle(facts) switch
        {
            EvaluationFailure.NoMaterial => new Refusal(RefusalCode.NothingToEvaluate, $"No interviewer has written anything about interview {interview.InterviewId} yet."),
            EvaluationFailure.NoRubric => new Refusal(
                RefusalCode.NothingToEvaluate, $"There is nothing to judge interview {interview.InterviewId} by: its job names no attributes, and no scorecard rates any."),
            _ => InterviewDecider.Decide(interview, new RequestEvaluation(), context).Then<Decision>(events => new Decision(events, [])),
        };
    }
}
