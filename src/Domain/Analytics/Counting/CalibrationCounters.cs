using Interviews.Domain.Analytics.Facts;
using Interviews.Domain.Feedback;

namespace Interviews.Domain.Analytics.Counting;

/// <summary>
/// How far one interviewer's judgment lies from the mean of their panel, theirs included, on the same interview. Only where at least two judged. In millionths, so
/// that sums stay whole numbers.
/// </summary>
internal static class CalibrationCounters
{
    private const decimal Million = 1_000_000;

    public static void Add(Tally tally, InterviewFacts facts, PlanFacts plan, string interviewerId)
    {
        AddOffset(tally, facts, plan, interviewerId, Counter.CalibrationRecommendation, Step);
        AddOffset(tally, facts, plan, interviewerId, Counter.CalibrationRating, MeanRating);
    }

    private static void AddOffset(Tally tally, InterviewFacts facts, PlanFacts plan, string interviewerId, string family, Func<ScorecardFacts, decimal?> judgment)
    {
        if (Judgment(interviewerId) is not { } own)
        {
            return;
        }

        // In order of the id: a mean of fractions must not depend on who was named first.
        var panel = plan.Panel.Order(StringComparer.Ordinal).Select(Judgment).OfType<decimal>().ToList();
        if (panel.Count < 2)
        {
            return;
        }

        tally.Add(family + Counter.N);
        tally.Add(family + Counter.Micro, (long)Math.Round((own - panel.Average()) * Million, MidpointRounding.ToEven));

        decimal? Judgment(string id) => FeedbackCounters.Submitted(facts, id) is { } scorecard ? judgment(scorecard) : null;
    }

    /// <summary>1 for a strong no to 4 for a strong yes.</summary>
    private static decimal? Step(ScorecardFacts scorecard) => scorecard.Recommendation switch
    {
        Recommendation.StrongNo => 1,
        Recommendation.No => 2,
        Recommendation.Yes => 3,
        Recommendation.StrongYes => 4,
        Recommendation.NoDecision => null,
        _ => null,
    };

    private static decimal? MeanRating(ScorecardFacts scorecard) =>
        scorecard.Ratings.Count == 0 ? null : (decimal)scorecard.Ratings.Values.Sum() / scorecard.Ratings.Count;
}
