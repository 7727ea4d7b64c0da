using Interviews.Domain.Analytics.Facts;

namespace Interviews.Domain.Analytics.Counting;

/// <summary>What people thought: scores, recommendations, ratings of skills, and the candidate's own rating.</summary>
internal static class JudgmentCounters
{
    private const int BandWidth = 10;
    private const int HighestBand = 90;

    public static void Add(Tally tally, InterviewFacts facts)
    {
        if (!OutcomeCounters.TookPlace(facts))
        {
            return;
        }

        if (facts.Score is { } score)
        {
            tally.Add(Counter.ScoreSum, score);
            tally.Add(Counter.Of(Counter.ScoreBand, Math.Min(score / BandWidth * BandWidth, HighestBand)));
        }

        if (facts.PerformanceRating is { } performance)
        {
            tally.Add(Counter.Of(Counter.Performance, performance));
        }

        if (facts.CandidateRating is { } rating)
        {
            tally.Add(Counter.Of(Counter.Satisfaction, rating));
        }
    }

    public static void AddScorecard(Tally tally, InterviewFacts facts, string interviewerId)
    {
        if (FeedbackCounters.Submitted(facts, interviewerId) is not { } scorecard)
        {
            return;
        }

        tally.Add(Counter.Of(Counter.Recommendation, scorecard.Recommendation));
        foreach (var (attribute, rating) in scorecard.Ratings)
        {
            tally.Add(Counter.Of($"{Counter.Skill}{attribute}.", rating));
        }
    }
}
