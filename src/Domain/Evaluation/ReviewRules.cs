using Interviews.Domain.Validation;

namespace Interviews.Domain.Evaluation;

/// <summary>What a person's word on an evaluation has to say (REQ-EVA-09).</summary>
internal static class ReviewRules
{
    /// <param name="range">Least and most points of a criterion; <c>null</c> for one that the evaluation does not have.</param>
    public static Refusal? Check(ReviewDecision? decision, IReadOnlyDictionary<string, int> overrides, string? reason, Func<string, (int Least, int Most)?> range)
    {
        var errors = new FieldErrors();
        errors.Require(decision is not null, "decision", "'decision' is required: accepted, overridden or dismissed.");
        errors.RequireText(reason, Limits.Reason, "reason");
        errors.Require(
            decision is null || overrides.Count > 0 == (decision == ReviewDecision.Overridden), "overrides", "'overrides' goes with the decision 'overridden', and only with it.");
        foreach (var (criterion, score) in overrides)
        {
            if (range(criterion) is { } points)
            {
                errors.RequireRange(score, points.Least, points.Most, $"overrides.{criterion}");
            }
            else
            {
                errors.Add($"overrides.{criterion}", $"'{criterion}' is not a criterion of this evaluation.");
            }
        }

        return errors.Refusal;
    }

    public static bool AreTheSame(EvaluationReview one, EvaluationReview other) =>
        (one.Decision, one.Reason, one.ReviewedBy) == (other.Decision, other.Reason, other.ReviewedBy)
        && one.Overrides.Count == other.Overrides.Count
        && one.Overrides.All(score => other.Overrides.TryGetValue(score.Key, out var value) && value == score.Value);
}
