using Interviews.Domain.Interviews;

namespace Interviews.Domain.Evaluation.Answers;

/// <summary>Where a review of a response's evaluation is decided: by a person, of a judgment or an abstention, always with a reason (REQ-EVA-09).</summary>
public static class ResponseReviewDecider
{
    /// <returns>As <see cref="ReviewDecider.Decide"/>.</returns>
    public static Result<ResponseEvaluation> Decide(
        ResponseEvaluation evaluation, ReviewDecision? decision, IReadOnlyDictionary<string, int> overrides, string? reason, DecisionContext context)
    {
        if (ReviewRules.Check(decision, overrides, reason, key => evaluation.Criteria.FirstOrDefault(criterion => criterion.Key == key) is { } criterion ? (0, criterion.Max) : null) is { } invalid)
        {
            return invalid;
        }

        if (evaluation.State is not (ResponseEvaluationState.Done or ResponseEvaluationState.NeedsReview or ResponseEvaluationState.Abstained))
        {
            return NothingToReview(evaluation.ResponseId, evaluation.State);
        }

        var review = new EvaluationReview(decision!.Value, overrides, reason!, context.Actor.Id, context.Now);
        return evaluation.Reviews is [.., var last] && ReviewRules.AreTheSame(last, review)
            ? evaluation
            : evaluation with
            {
                State = evaluation.State == ResponseEvaluationState.NeedsReview ? ResponseEvaluationState.Done : evaluation.State,
                Reviews = [.. evaluation.Reviews, review],
            };
    }

    private static Refusal NothingToReview(Guid responseId, ResponseEvaluationState state) => new(
        RefusalCode.InvalidTransition,
        $"The evaluation of response {responseId} is {state.ToString().ToLowerInvariant()}; 'review' needs it to be done, to need review, or to have abstained.");
}
