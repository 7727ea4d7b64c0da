namespace Interviews.Domain.Evaluation.Answers;

/// <summary>What is said of an answer by one criterion.</summary>
/// <param name="Weight">1 to 10.</param>
/// <param name="Score">0 to <paramref name="Max"/>; <c>null</c> where there is no judgment.</param>
/// <param name="Quote">Words of the answer that support the score.</param>
/// <param name="Reason">In the judge's own words.</param>
public sealed record AnswerCriterionResult(string Key, int Weight, int? Score, int Max, string? Quote, string? Reason)
{
    /// <summary>Why a model's judgment of it does not count; <c>null</c> when it does, or no model was asked.</summary>
    public Abstention? Abstained { get; init; }

    /// <summary>0 to 100: the mean of those criteria that have a score, by their weight, each over its most.</summary>
    /// <returns><c>null</c> when none has.</returns>
    public static int? Mean(IReadOnlyList<AnswerCriterionResult> criteria)
    {
        AnswerCriterionResult[] judged = [.. criteria.Where(criterion => criterion is { Score: not null, Max: > 0, Weight: > 0 })];
        return judged.Length == 0
            ? null
            : (int)Math.Round(100m * judged.Sum(criterion => criterion.Weight * (decimal)criterion.Score!.Value / criterion.Max) / judged.Sum(criterion => criterion.Weight), MidpointRounding.AwayFromZero);
    }
}
