using Interviews.Domain.Analytics.Facts;
using Interviews.Domain.Interviews;

namespace Interviews.Domain.Analytics.Counting;

/// <summary>What became of interviews, and where they lead.</summary>
internal static class OutcomeCounters
{
    public static void Add(Tally tally, InterviewFacts facts, PlanFacts plan)
    {
        tally.Add(Counter.Interviews);
        tally.AddIf(TookPlace(facts), Counter.Completed);
        tally.AddIf(facts.Status == InterviewStatus.Cancelled, Counter.Cancelled);
        tally.AddIf(facts.Absent == NoShowParty.Candidate, Counter.NoShowCandidate);
        tally.AddIf(facts.Absent == NoShowParty.Interviewer, Counter.NoShowInterviewer);
        tally.AddIf(facts.MovesByCandidate + facts.MovesByCompany > 0, Counter.Rescheduled);
        tally.Add(Counter.MovesByCandidate, facts.MovesByCandidate);
        tally.Add(Counter.MovesByCompany, facts.MovesByCompany);
        AddDecision(tally, facts, string.Empty);
        AddDecision(tally, facts, $"{Counter.Of(Counter.Round, plan.Round)}.");
        AddSuccess(tally, facts, $"{Counter.Of(Counter.Type, plan.Type)}.");
        if (plan.Difficulty is { } difficulty)
        {
            AddSuccess(tally, facts, $"{Counter.Of(Counter.Difficulty, difficulty)}.");
        }
    }

    public static bool TookPlace(InterviewFacts facts) => facts.Status is InterviewStatus.Completed or InterviewStatus.Evaluated;

    /// <summary>"Maybe" is no decision yet.</summary>
    public static bool IsDecided(InterviewFacts facts) =>
        TookPlace(facts) && facts.Decision is HiringDecision.Proceed or HiringDecision.Hire or HiringDecision.Reject;

    private static void AddSuccess(Tally tally, InterviewFacts facts, string family)
    {
        tally.Add(family + Counter.Interviews);
        tally.AddIf(TookPlace(facts), family + Counter.Completed);
        tally.AddIf(TookPlace(facts) || !facts.Status.TakesPlace(), family + Counter.Concluded);
        AddDecision(tally, facts, family);
    }

    private static void AddDecision(Tally tally, InterviewFacts facts, string family)
    {
        if (IsDecided(facts))
        {
            tally.Add(family + Counter.Decided);
            tally.AddIf(facts.Decision != HiringDecision.Reject, family + Counter.Passed);
        }
    }
}
