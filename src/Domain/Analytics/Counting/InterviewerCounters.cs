using Interviews.Domain.Analytics.Facts;
using Interviews.Domain.Interviews;

namespace Interviews.Domain.Analytics.Counting;

/// <summary>What an interview counts for one member of its panel.</summary>
internal static class InterviewerCounters
{
    public static Tally Of(InterviewFacts facts, PlanFacts plan, string interviewerId)
    {
        var tally = new Tally();
        tally.Add(Counter.Interviews);
        tally.Add(Counter.Assigned);
        tally.AddIf(OutcomeCounters.TookPlace(facts), Counter.Completed);
        if (facts.Status.TakesPlace())
        {
            tally.Add(Counter.LoadInterviews);
            tally.Add(Counter.LoadMinutes, plan.Time.DurationMinutes);
        }

        if (OutcomeCounters.TookPlace(facts) && facts.CandidateRating is { } rating)
        {
            tally.Add(Counter.Of(Counter.Satisfaction, rating));
        }

        FeedbackCounters.Add(tally, facts, plan, interviewerId);
        JudgmentCounters.AddScorecard(tally, facts, interviewerId);
        CalibrationCounters.Add(tally, facts, plan, interviewerId);
        return tally;
    }

    public static Tally Declined()
    {
        var tally = new Tally();
        tally.Add(Counter.Assigned);
        tally.Add(Counter.Declined);
        return tally;
    }
}
