using Interviews.Domain.Interviews;
using Interviews.Domain.Validation;

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
        if (Check(evaluation, decision, overrides, reason) is { } invalid)
        {
            return invalid;
        }

        if (evaluation.State is not (EvaluationState.Completed or EvaluationState.NeedsReview))
        {
            return NothingToReview(evaluation.InterviewId, evaluation.State);
        }

        var review = new EvaluationReview(decision!.Value, overrides, reason!, context.Actor.Id, context.Now);
        return evaluation.Reviews is [.., var last] && IsTheSame(last, review)
            ? evaluation
            : evaluation with { State = EvaluationState.Completed, Reviews = [.. evaluation.Reviews, review] };
    }

    public static Refusal NothingToReview(Guid interviewId, EvaluationState state) => new(
        RefusalCode.InvalidTransition,
        $"The evaluation of interview {interviewId} is {state.ToString().ToLowerInvariant()}; 'review' needs it to be completed or to need review.");

    private static Refusal? Check(AiEvaluation evaluation, ReviewDecision? decision, IReadOnlyDictionary<string, int> overrides, string? reason)
    {
        var errors = new FieldErrors();
        errors.Require(decision is not null, "decision", "'decision' is required: accepted, overridden or dismissed.");
        errors.RequireText(reason, Limits.Reason, "reason");
        errors.Require(
            decision is null || overrides.Count > 0 == (decision == ReviewDecision.Overridden), "overrides", "'overrides' goes with the decision 'overridden', and only with it.");
        foreach (var (criterion, score) in overrides)
        {
            errors.Require(evaluation.Rubric.Contains(criterion), $"overrides.{criterion}", $"'{criterion}' is not a criterion of this evaluation.");
            errors.RequireRange(score, 1, 5, $"overrides.{criterion}");
        }

        return errors.Refusal;
    }

    private static bool IsTheSame(EvaluationReview one, EvaluationReview other) =>
        (one.Decision, one.Reason, one.ReviewedBy) == (other.Decision, other.Reason, other.ReviewedBy)
        && one.Overrides.Count == other.Overrides.Count
        && one.Overrides.All(score => other.Overrides.TryGetValue(score.Key, out var value) && value == score.Value);
}
