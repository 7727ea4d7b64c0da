using Interviews.Domain.Analytics.Facts;
using Interviews.Domain.Feedback;
using Interviews.Domain.Interviews;

namespace Interviews.Domain.Analytics.Counting;

/// <summary>Whether one interviewer's scorecard came, when, and how much it says.</summary>
internal static class FeedbackCounters
{
    public static void Add(Tally tally, InterviewFacts facts, PlanFacts plan, string interviewerId)
    {
        if (Submitted(facts, interviewerId) is not { } scorecard)
        {
            tally.AddIf(OutcomeCounters.TookPlace(facts) && facts.ScorecardOf(interviewerId)?.Status != ScorecardStatus.Dismissed, Counter.FeedbackAsked);
            return;
        }

        var seconds = TimingCounters.Seconds(TimingCounters.End(facts, plan), scorecard.SubmittedAt ?? plan.Time.EndsAt);
        tally.Add(Counter.FeedbackAsked);
        tally.Add(Counter.FeedbackSubmitted);
        tally.Add(Counter.FeedbackSeconds, seconds);
        tally.AddIf(seconds > facts.LateAfterSeconds, Counter.FeedbackLate);
        var (decides, rates) = (scorecard.Recommendation != Recommendation.NoDecision, scorecard.Ratings.Count > 0);
        tally.AddIf(decides, Counter.FeedbackDecided);
        tally.AddIf(rates, Counter.FeedbackRated);
        tally.AddIf(scorecard.IsExplained, Counter.FeedbackExplained);
        tally.AddIf(decides && rates && scorecard.IsExplained, Counter.FeedbackComplete);
    }

    /// <summary>The scorecard, if it counts: submitted, for an interview that neither side missed and nobody cancelled.</summary>
    public static ScorecardFacts? Submitted(InterviewFacts facts, string interviewerId) =>
        facts.Status.TakesPlace()
        && facts.ScorecardOf(interviewerId) is { Status: ScorecardStatus.Submitted } scorecard
            ? scorecard
            : null;
}
