namespace Interviews.Domain.Analytics.Counting;

/// <summary>Counts for somebody who is not to know yet what others thought of a candidate (REQ-ANA-10).</summary>
public static class BlindCounts
{
    private static readonly string[] _judgments =
    [
        Counter.ScoreSum, Counter.ScoreBand, Counter.Performance, Counter.Recommendation, Counter.Skill,
        Counter.CalibrationRecommendation, Counter.CalibrationRating, Counter.DecisionSeconds,
    ];

    private static readonly string[] _familiesWithDecisions = [Counter.Round, Counter.Type, Counter.Difficulty];

    /// <summary>The same counts without scores, recommendations, ratings of skills and decisions. What candidates said of their interviews stays.</summary>
    public static Tally WithoutJudgments(this Tally tally) => Tally.Of(tally.Counts.Where(each => !IsJudgment(each.Key)).ToDictionary());

    private static bool IsJudgment(string counter) => IsOneOf(counter, _judgments) || IsDecision(counter);

    private static bool IsDecision(string counter)
    {
        var name = IsOneOf(counter, _familiesWithDecisions) ? counter[(counter.LastIndexOf('.') + 1)..] : counter;
        return name is Counter.Decided or Counter.Passed;
    }

    private static bool IsOneOf(string counter, string[] families) => Array.Exists(families, family => counter.StartsWith(family, StringComparison.Ordinal));
}
