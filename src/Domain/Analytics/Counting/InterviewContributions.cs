using Interviews.Domain.Analytics.Facts;

namespace Interviews.Domain.Analytics.Counting;

/// <summary>
/// What an interview counts for whom, by all that is known of it. Every number belongs to the day on which the interview starts where it takes place, so that the
/// rates of a period have one denominator; a move takes all of it along. Only what an interviewer declined stays on the day that they declined.
/// </summary>
public static class InterviewContributions
{
    public static IReadOnlyList<Contribution> Of(InterviewFacts facts)
    {
        if (facts.Plan is not { } plan)
        {
            return [];
        }

        var interview = InterviewTally(facts, plan);
        return
        [
            .. Subjects(plan).Select(subject => new Contribution(subject.Key, plan.Day, interview)),
            .. plan.Panel.Select(id => new Contribution(MetricsSubject.Interviewer(id).Key, plan.Day, InterviewerCounters.Of(facts, plan, id))),
            .. facts.Declines.Select(decline => new Contribution(MetricsSubject.Interviewer(decline.InterviewerId).Key, decline.Day, InterviewerCounters.Declined())),
        ];
    }

    /// <summary>What a job seeker notes of interviews elsewhere says nothing of the organization: it counts for themselves alone.</summary>
    private static IEnumerable<MetricsSubject> Subjects(PlanFacts plan)
    {
        if (plan.CandidateId is { } candidate)
        {
            yield return MetricsSubject.Candidate(candidate);
        }

        if (plan.IsSelfTracked)
        {
            yield break;
        }

        yield return MetricsSubject.Organization;
        yield return MetricsSubject.OfType(plan.Type);
        if (plan.JobId is { } job)
        {
            yield return MetricsSubject.Job(job);
        }
    }

    private static Tally InterviewTally(InterviewFacts facts, PlanFacts plan)
    {
        var tally = new Tally();
        OutcomeCounters.Add(tally, facts, plan);
        TimingCounters.Add(tally, facts, plan);
        JudgmentCounters.Add(tally, facts);
        foreach (var id in plan.Panel)
        {
            FeedbackCounters.Add(tally, facts, plan, id);
            JudgmentCounters.AddScorecard(tally, facts, id);
        }

        return tally;
    }
}
