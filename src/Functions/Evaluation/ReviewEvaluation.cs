using Interviews.Domain;
using Interviews.Domain.Evaluation;
using Interviews.Domain.Interviews;
using Interviews.Domain.Storage;
using Interviews.Functions.Access;
using Interviews.Functions.Http;
using Interviews.Functions.Interviews;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.Functions.Evaluation;

/// <summary><c>POST /interviews/{id}/evaluation/review</c>: a person accepts, overrides or dismisses what the model advised, and says why.</summary>
public sealed class ReviewEvaluation(IStore store, InterviewService interviews, EvaluationReader reader)
{
    [Function(nameof(ReviewEvaluation))]
    [Allow(AllowAttribute.Staff)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "interviews/{id:guid}/evaluation/review")] HttpRequest request, Guid id, CancellationToken cancellation)
    {
        var body = await request.ReadAsync<Request>(cancellation);
        if (body.IsRefused)
        {
            return new ProblemResult(body.Refusal);
        }

        var done = await ReviewAsync(request, id, body.Value, cancellation);
        return Answer.Of(done, seen => Answer.Ok(EvaluationView.Of(seen, request.Actor(), interviews.Channels), seen.Stored!.ETag));
    }

    private async Task<Result<SeenEvaluation>> ReviewAsync(HttpRequest request, Guid id, Request body, CancellationToken cancellation)
    {
        while (true)
        {
            var seen = await reader.SeeAsync(request.Actor(), id, cancellation);
            if (seen.IsRefused)
            {
                return seen;
            }

            if (seen.Value.Stored is not { } stored)
            {
                return ReviewDecider.NothingToReview(id, EvaluationState.Pending);
            }

            if (!request.Allows(stored.ETag))
            {
                return ETags.Failed(id);
            }

            var context = new DecisionContext(request.Actor(), interviews.Now, interviews.Lifecycle);
            var decided = ReviewDecider.Decide(stored.Value, body.Decision, body.Overrides ?? [], body.Reason, context);
            if (decided.IsRefused)
            {
                return decided.Refusal;
            }

            if (ReferenceEquals(decided.Value, stored.Value))
            {
                return seen;
            }

            var write = new Write.Replace(decided.Value, stored.ETag);
            if (await store.CommitAsync(request.Actor().OrganizationId, [write], cancellation) is CommitResult.Committed committed)
            {
                return seen.Value with { Stored = new Stored<AiEvaluation>(decided.Value, committed.ETags[write.Id]) };
            }
        }
    }

    internal sealed record Request : RequestBody
    {
        public ReviewDecision? Decision { get; init; }

        /// <summary>1 to 5 by criterion.</summary>
        public Dictionary<string, int>? Overrides { get; init; }

        public string? Reason { get; init; }
    }
}
