using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Domain.Evaluation;
using Interviews.Domain.Storage;
using Interviews.Functions.Access;
using Interviews.Functions.Http;
using Interviews.Functions.Http.Requests;
using Interviews.Functions.Interviews;
using Interviews.Functions.Messaging;
using Interviews.Infrastructure.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.Functions.Evaluation;

/// <summary><c>POST /interviews/{id}/evaluation/review</c>: a person accepts, overrides or dismisses what the model advised, and says why.</summary>
public sealed class ReviewEvaluationEndpoint(IStore store, StoreUpdates updates, InterviewService interviews, EvaluationReader reader, Channels channels)
{
    [Function("ReviewEvaluation")]
    [Allow(Roles.Recruiting)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "interviews/{id:guid}/evaluation/review")] HttpRequest request, Guid id, CancellationToken cancellationToken)
    {
        var body = await request.ReadAsync<Request>(cancellationToken);
        if (body.IsRefused)
        {
            return new ProblemResult(body.Refusal);
        }

        var done = await ReviewAsync(request, id, body.Value, cancellationToken);
        return Answer.Of(done, seen => Answer.Ok(EvaluationView.Of(seen, request.Actor(), channels), seen.Stored!.ETag));
    }

    private async Task<Result<SeenEvaluation>> ReviewAsync(HttpRequest request, Guid id, Request body, CancellationToken cancellationToken)
    {
        var seen = await reader.SeeAsync(request.Actor(), id, cancellationToken);
        if (seen.IsRefused)
        {
            return seen;
        }

        if (seen.Value.Stored is not { Value: var latest })
        {
            return ReviewDecider.NothingToReview(id, EvaluationState.Pending);
        }

        var reviewed = await updates.UpdateAsync<AiEvaluation>(
            store,
            latest.OrganizationId,
            AiEvaluation.RecordId(latest.InterviewId, latest.Sequence),
            stored => stored is null ? ReviewDecider.NothingToReview(id, EvaluationState.Pending) : Decide(stored),
            cancellationToken);
        return reviewed.Then<SeenEvaluation>(stored => seen.Value with { Stored = stored });

        Result<AiEvaluation> Decide(Stored<AiEvaluation> stored) => request.Allows(stored.ETag)
            ? ReviewDecider.Decide(
                stored.Value, body.Decision, body.Overrides ?? [], body.Reason, interviews.Context(request.Actor()))
            : ETags.Failed(id);
    }

    internal sealed record Request : RequestBody
    {
        public ReviewDecision? Decision { get; init; }

        /// <summary>1 to 5 by criterion.</summary>
        public Dictionary<string, int>? Overrides { get; init; }

        public string? Reason { get; init; }
    }
}
