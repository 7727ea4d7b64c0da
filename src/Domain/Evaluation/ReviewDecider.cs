using Interviews.Domain.Interviews;

namespace Interviews.Domain.Evaluation;

/// <summary>Where a review is decided: by a person, of advice that is there, always with a reason.</summary>
public static class ReviewDecider
{
    /// <returns>
    /// The evaluation with the review; the same as before when its author says the same again. Refused with <c>validation_failed</c>, or with <c>invalid_transition</c>
    /// when there is nothing to review.
    /// </returns>
    public static Result<AiEvaluation> Decide(AiEvaluation evaluation, ReviewDecision? decision, IReadOnlyDictionary<string, int> overrides, string? reason, DecisionContext context)
    {
        if (ReviewRules.Check(decision, overrides, reason, criterion => evaluation.Rubric.Contains(criterion) ? (1, 5) : null) is { } invalid)
        {
            return invalid;
        }

        if (evaluation.State is not (EvaluationState.Completed or EvaluationState.NeedsReview))
        {
            return NothingToReview(evaluation.InterviewId, evaluation.State);
        }

        var review = new EvaluationReview(decision!.Value, overrides, reason!, context.Actor.Id, context.Now);
        return evaluation.Reviews is [.., var last] && ReviewRules.AreTheSame(last, review)
            ? evaluation
            : evaluation with { State = EvaluationState.Completed, Reviews = [.. evaluation.Reviews, review] };
    }

    public static Refusal NothingToReview(Guid interviewId, EvaluationState state) => new(
        RefusalCode.InvalidTransition,
        $"The evaluation of interview {interviewId} is {state.ToString().ToLowerInvariant()}; 'review' needs it to be completed or to need review.");
}
